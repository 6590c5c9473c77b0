package io.gatepass.s3;

import io.gatepass.ports.ProviderRules;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Rules that only the running server can tell: asked once, cautious until it has answered. */
final class ProbedRules implements RuleBook {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Known cautious;
  private final Supplier<Optional<Known>> probe;
  private final InstantSource clock;
  private final Lock lock = new ReentrantLock();
  private volatile @Nullable Known proven;
  private Instant next = Instant.MIN;

  ProbedRules(Known cautious, Supplier<Optional<Known>> probe, InstantSource clock) {
    this.cautious = cautious;
    this.probe = probe;
    this.clock = clock;
  }

  @Override
  public ProviderRules rules() {
    if (proven == null) {
      ask();
    }
    return known().rules();
  }

  @Override
  public Known known() {
    Known result = proven;
    return result == null ? cautious : result;
  }

  private void ask() {
    lock.lock();
    try {
      if (proven == null && !clock.instant().isBefore(next)) {
        proven = probe.get().orElse(null);
        next = clock.instant().plus(PAUSE);
      }
    } finally {
      lock.unlock();
    }
  }
}
