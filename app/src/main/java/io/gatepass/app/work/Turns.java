package io.gatepass.app.work;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** When a loop looks for work again, and how much it may take then. */
final class Turns {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final int atOnce;
  private final Duration interval;

  private int busy;
  private boolean wanted = true;
  private boolean looking;
  private boolean ended;

  Turns(int atOnce, Duration interval) {
    this.atOnce = atOnce;
    this.interval = interval;
  }

  /** Waits until it is time to look: how many places are free then, or 0 at the end. */
  int next() throws InterruptedException {
    lock.lock();
    try {
      long left = interval.toNanos();
      while (!ended && (busy == atOnce || !wanted)) {
        if (wanted) {
          changed.await();
        } else {
          left = changed.awaitNanos(left);
          wanted |= left <= 0;
        }
      }
      wanted = false;
      looking = !ended;
      return ended ? 0 : atOnce - busy;
    } finally {
      lock.unlock();
    }
  }

  /** The look is over; a full one is followed by another as soon as a place is free. */
  void took(int pieces, boolean full) {
    change(() -> {
      busy += pieces;
      wanted |= full;
      looking = false;
    });
  }

  void finished() {
    change(() -> busy--);
  }

  void nudge() {
    change(() -> wanted = true);
  }

  void end() {
    change(() -> ended = true);
  }

  /** Whether all work has come to its end within that time. */
  boolean awaitIdle(Duration patience) {
    lock.lock();
    try {
      long left = patience.toNanos();
      while ((looking || busy > 0) && left > 0) {
        left = changed.awaitNanos(left);
      }
      return !looking && busy == 0;
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      lock.unlock();
    }
  }

  private void change(Runnable what) {
    lock.lock();
    try {
      what.run();
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
