package io.gatepass.app.remote.send;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Runs jobs side by side, so many at once. The first failure ends them all. */
final class Workers implements AutoCloseable {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
  private final Semaphore places;
  private int open;

  Workers(int atOnce) {
    this.places = new Semaphore(atOnce);
  }

  /** Begins a job as soon as there is a place; throws what an earlier one threw. */
  void begin(Runnable job) {
    try {
      places.acquire();
      for (var ended = done.poll(); ended != null; ended = done.poll()) {
        open--;
        ended.get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw failure(failed);
    }
    open++;
    done.submit(() -> {
      try {
        job.run();
      } finally {
        places.release();
      }
      return true;
    });
  }

  /** Waits for all. */
  void await() {
    try {
      for (; open > 0; open--) {
        done.take().get();
      }
    } catch (InterruptedException | ExecutionException failed) {
      throw failure(failed);
    }
  }

  private RuntimeException failure(Exception failed) {
    threads.shutdownNow();
    if (failed instanceof InterruptedException) {
      Thread.currentThread().interrupt();
      return new CancellationException();
    }
    return failed.getCause() instanceof RuntimeException cause
        ? cause
        : new IllegalStateException(failed);
  }

  /** Cuts off what still runs and waits for its end. */
  @Override
  public void close() {
    threads.shutdownNow();
    threads.close();
  }
}
