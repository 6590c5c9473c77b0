package io.gatepass.app.audit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Tells the first of the same refusals within a minute from those that follow, which would fill the
 * record: a client that is refused may go on asking.
 */
final class Repeated {
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final long MOST = 10_000;

  private final Cache<Object, AtomicInteger> told;

  Repeated(InstantSource clock) {
    Ticker ticker = () -> Duration.ofMillis(clock.millis()).toNanos();
    this.told =
        Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(MOST).ticker(ticker).build();
  }

  boolean isFirst(Object refusal) {
    return isAmongFirst(1, refusal);
  }

  boolean isAmongFirst(int many, Object refusal) {
    return told.get(refusal, first -> new AtomicInteger()).incrementAndGet() <= many;
  }
}
