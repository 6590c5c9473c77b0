package io.gatepass.app.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** How Bucket4j is told what a rate is, what time it is, and to take tokens. */
public final class Tokens {
  private Tokens() {}

  public static Bandwidth limit(Rate rate) {
    return Bandwidth.builder()
        .capacity(rate.most())
        .refillGreedy(rate.most(), rate.window())
        .build();
  }

  public static TimeMeter time(InstantSource clock) {
    return new Meter(clock);
  }

  public static Optional<Duration> take(Bucket bucket, long count) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(count);
    return probe.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  private record Meter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
