package io.gatepass.app.work;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Wakes one loop, at most four times a second however much becomes due. What is due in more than
 * some minutes is left to the loop's interval, as is everything after a restart.
 */
public final class Alarms implements Alarm {
  private static final Duration FURTHEST = Duration.ofMinutes(3);
  private static final long SLOT = 250;
  private static final long MARGIN = 20;

  private final InstantSource clock;
  private final Set<Long> set = ConcurrentHashMap.newKeySet();
  private volatile Nudge sleeper = () -> {};

  public Alarms(InstantSource clock) {
    this.clock = clock;
  }

  /** Whom to wake from now on. */
  public void wake(Nudge loop) {
    sleeper = loop;
  }

  @Override
  public void at(Instant due) {
    Instant now = clock.instant();
    if (due.isAfter(now.plus(FURTHEST))) {
      return;
    }
    long slot = Math.ceilDiv(Math.max(due.toEpochMilli(), now.toEpochMilli()) + MARGIN, SLOT);
    if (set.add(slot)) {
      CompletableFuture.delayedExecutor(
              slot * SLOT - now.toEpochMilli(), TimeUnit.MILLISECONDS, Runnable::run)
          .execute(() -> ring(slot));
    }
  }

  private void ring(long slot) {
    set.remove(slot);
    sleeper.nudge();
  }
}
