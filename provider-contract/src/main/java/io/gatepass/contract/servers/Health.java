package io.gatepass.contract.servers;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** Whether somebody serves. */
final class Health {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final int PAUSE_MILLIS = 50;

  private Health() {}

  /** Any answer counts but that of a server that is not ready. */
  static boolean answers(URI address) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try {
        return connection.getResponseCode() < HttpURLConnection.HTTP_INTERNAL_ERROR;
      } finally {
        connection.disconnect();
      }
    } catch (IOException silent) {
      return false;
    }
  }

  /** Asks until there is an answer; false when it ended or took too long. */
  static boolean comesUp(URI address, BooleanSupplier alive) {
    Instant end = Instant.now().plus(PATIENCE);
    while (alive.getAsBoolean() && Instant.now().isBefore(end)) {
      if (answers(address)) {
        return true;
      }
      pause();
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
