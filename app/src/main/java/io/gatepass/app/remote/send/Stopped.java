package io.gatepass.app.remote.send;

import java.util.concurrent.CancellationException;

/** Interrupts also fail whatever a thread reads or writes: told from what fails by itself. */
public final class Stopped {
  private Stopped() {}

  /**
   * To be asked first where an input or output has failed.
   *
   * @throws CancellationException where this thread is being stopped
   */
  public static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException();
    }
  }
}
