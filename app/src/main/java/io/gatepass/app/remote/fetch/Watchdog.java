package io.gatepass.app.remote.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Closes a stream on which nothing has moved for too long, so that its reader notices. */
final class Watchdog implements AutoCloseable {
  private static final Duration SILENCE = Duration.ofMinutes(2);

  private final Thread thread;
  private volatile long last = System.nanoTime();

  Watchdog(InputStream watched) {
    thread = Thread.startVirtualThread(() -> watch(watched));
  }

  void alive() {
    last = System.nanoTime();
  }

  private void watch(InputStream watched) {
    try {
      while (System.nanoTime() - last < SILENCE.toNanos()) {
        Thread.sleep(Duration.ofSeconds(1));
      }
      watched.close();
    } catch (InterruptedException | IOException over) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }
}
