package io.gatepass.app.upload;

import io.gatepass.app.testing.Sample;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/** Gateways on the same rows and stores, whose clocks are as wrong as is tolerated. */
record Replicas(List<Sample> all, RandomGenerator random) {
  /** How far a clock may be from the database's, and so from that of the stores. */
  static final Duration SKEW = Duration.ofMinutes(5);

  /** One whose clock is right, one that is ahead and one that is behind. */
  static Replicas of(Sample sample, RandomGenerator random) {
    return new Replicas(
        List.of(sample, sample.replica(wrong(random)), sample.replica(wrong(random).negated())),
        random);
  }

  private static Duration wrong(RandomGenerator random) {
    return Duration.ofSeconds(random.nextLong(SKEW.toSeconds() + 1));
  }

  /** Whichever a request, or the work that is due, comes to. */
  Sample any() {
    return all.get(random.nextInt(all.size()));
  }
}
