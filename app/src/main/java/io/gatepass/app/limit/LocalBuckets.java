package io.gatepass.app.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Counts in memory, for one gateway. A bucket that nobody has touched for a day is full again. */
public final class LocalBuckets implements Buckets {
  private static final Duration FULL = Duration.ofDays(1);

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().expireAfterAccess(FULL).build();
  private final TimeMeter time;

  public LocalBuckets(InstantSource clock) {
    this.time = Tokens.time(clock);
  }

  @Override
  public Optional<Duration> take(String key, Rate rate, long count) {
    return Tokens.take(bucket(key, rate), count);
  }

  @Override
  public void giveBack(String key, Rate rate, long count) {
    bucket(key, rate).addTokens(count);
  }

  @Override
  public void forget() {
    buckets.cleanUp();
  }

  private Bucket bucket(String key, Rate rate) {
    return buckets.get(key, absent -> filled(rate));
  }

  private Bucket filled(Rate rate) {
    return Bucket.builder().addLimit(Tokens.limit(rate)).withCustomTimePrecision(time).build();
  }
}
