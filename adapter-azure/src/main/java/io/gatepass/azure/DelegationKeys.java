package io.gatepass.azure;

import com.azure.storage.blob.models.UserDelegationKey;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The key that signs in the name of an identity. The service gives it out for at most 7 days; it is
 * renewed daily, so that permissions of up to 6 days are not cut short.
 */
final class DelegationKeys {
  private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(15);
  private static final Duration LIFE = Duration.ofDays(7).minus(CLOCKS_DIFFER);
  private static final Duration FRESH = Duration.ofDays(1);
  private static final Duration AGAIN = Duration.ofMinutes(1);

  private final Source source;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile @Nullable Held held;

  /** Asks the service; calls the network. */
  interface Source {
    UserDelegationKey ask(Instant from, Instant until);
  }

  private record Held(UserDelegationKey key, Instant end, Instant due) {}

  DelegationKeys(Source source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
  }

  /**
   * A key that has not ended. A renewal that fails is tried again later while the old key lasts.
   *
   * @throws StorageException when there is none and none can be had
   */
  UserDelegationKey current() {
    Instant now = clock.instant();
    Held fresh = held;
    if (fresh != null && now.isBefore(fresh.due())) {
      return fresh.key();
    }
    lock.lock();
    try {
      Held old = held;
      Held next = old != null && now.isBefore(old.due()) ? old : renewed(old, now);
      held = next;
      return next.key();
    } finally {
      lock.unlock();
    }
  }

  private Held renewed(@Nullable Held old, Instant now) {
    try {
      UserDelegationKey key = source.ask(now.minus(CLOCKS_DIFFER), now.plus(LIFE));
      Instant end = key.getSignedExpiry().toInstant();
      Duration half = Duration.between(now, end).dividedBy(2);
      return new Held(key, end, now.plus(half.compareTo(FRESH) < 0 ? half : FRESH));
    } catch (StorageException failed) {
      if (old == null || !now.isBefore(old.end())) {
        throw failed;
      }
      return new Held(old.key(), old.end(), now.plus(AGAIN));
    }
  }
}
