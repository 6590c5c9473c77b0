package io.gatepass.app.remote;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Lets a command that is interrupted leave things in order. */
final class Interrupts {
  private static final Duration LAST_WORDS = Duration.ofSeconds(5);

  private Interrupts() {}

  /**
   * Runs it, and ends it when Ctrl-C or SIGTERM comes.
   *
   * @param hint what to do then
   */
  static int guarded(PrintStream err, String hint, IntSupplier body) {
    CountDownLatch over = new CountDownLatch(1);
    Thread worker = Thread.currentThread();
    Thread hook = new Thread(() -> end(worker, over), "interrupt");
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      return body.getAsInt();
    } catch (CancellationException stopped) {
      err.println("gatepass: interrupted. " + hint);
      err.flush();
      return ExitCodes.INTERRUPTED;
    } finally {
      over.countDown();
      forget(hook);
    }
  }

  private static void end(Thread worker, CountDownLatch over) {
    worker.interrupt();
    try {
      if (!over.await(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
        worker.interrupt();
      }
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread hook) {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException ending) {
      // it is running
      return;
    }
  }
}
