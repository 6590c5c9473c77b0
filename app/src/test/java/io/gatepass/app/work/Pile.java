package io.gatepass.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** Work of a test, that counts who did it. */
final class Pile implements Claim {
  private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
  private final Queue<Supplier<List<Runnable>>> failures = new ConcurrentLinkedQueue<>();
  private final Semaphore done = new Semaphore(0);
  private final AtomicInteger running = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private final AtomicInteger mostAsked = new AtomicInteger();

  void add(Runnable piece) {
    work.add(piece);
  }

  void addCounted() {
    work.add(() -> {
      mostAtOnce.accumulateAndGet(running.incrementAndGet(), Math::max);
      running.decrementAndGet();
      done();
    });
  }

  void failNext(RuntimeException failure) {
    failures.add(() -> {
      throw failure;
    });
  }

  void failNext(Error failure) {
    failures.add(() -> {
      throw failure;
    });
  }

  void done() {
    done.release();
  }

  int finished() {
    return done.availablePermits();
  }

  int mostAtOnce() {
    return mostAtOnce.get();
  }

  int mostAsked() {
    return mostAsked.get();
  }

  boolean isDoneWithin(Duration patience) throws InterruptedException {
    return done.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  void awaitDone(int pieces) throws InterruptedException {
    assertThat(done.tryAcquire(pieces, 10, TimeUnit.SECONDS)).isTrue();
  }

  @Override
  public List<Runnable> claim(int most) {
    mostAsked.accumulateAndGet(most, Math::max);
    Supplier<List<Runnable>> failure = failures.poll();
    if (failure != null) {
      return failure.get();
    }
    List<Runnable> taken = new ArrayList<>();
    while (taken.size() < most && !work.isEmpty()) {
      taken.add(work.remove());
    }
    return taken;
  }

  static Runnable defect() {
    return () -> {
      throw new IllegalStateException("a defect");
    };
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  static <T> T take(BlockingQueue<T> queue) {
    try {
      return queue.take();
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
