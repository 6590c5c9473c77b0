package io.gatepass.app.cli;

import io.gatepass.app.config.Loopback;
import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;

/** Turns what commonly goes wrong at start into what to do about it. */
final class StartFailure {
  private StartFailure() {}

  /**
   * Runs a step of the start.
   *
   * @throws SettingsRefused when it cannot work as configured
   * @throws DatabaseAway when the same start may succeed later
   */
  static void explained(Settings settings, Runnable start) {
    try {
      start.run();
    } catch (RuntimeException failed) {
      throw refused(failed)
          .<RuntimeException>map(refused -> refused)
          .or(() -> listening(settings, failed).map(StartFailure::refusal))
          .or(() -> DatabaseTrouble.of(failed).map(StartFailure::failure))
          .orElse(failed);
    }
  }

  /** Settings that are checked only while the parts they belong to are made. */
  private static Optional<SettingsRefused> refused(Throwable failed) {
    return DatabaseTrouble.causes(failed)
        .filter(SettingsRefused.class::isInstance)
        .map(SettingsRefused.class::cast)
        .findFirst();
  }

  private static RuntimeException failure(DatabaseTrouble trouble) {
    return trouble.passes() ? new DatabaseAway(trouble.text()) : refusal(trouble.text());
  }

  private static RuntimeException refusal(String text) {
    return new SettingsRefused(List.of(text));
  }

  private static Optional<String> listening(Settings settings, Throwable failed) {
    return DatabaseTrouble.causes(failed).anyMatch(StartFailure::isOfListening)
        ? Optional.of(notListening(settings.listener()))
        : Optional.empty();
  }

  private static boolean isOfListening(Throwable failed) {
    return failed instanceof BindException || failed instanceof UnresolvedAddressException;
  }

  private static String notListening(Settings.Listener listener) {
    return Loopback.isThisMachine(listener.host())
        ? "gatepass.server.port: port "
            + listener.port()
            + " is taken. Stop what listens there, or choose another with --port"
        : "gatepass.server.host: nothing can listen there on port "
            + listener.port()
            + ". Write an address of this machine, or 0.0.0.0 for all of them; or the port is"
            + " taken";
  }

  /** For who opens the database alone; empty where it is not the database that failed. */
  static Optional<String> ofDatabase(Throwable failed) {
    boolean isInUse =
        DatabaseTrouble.sql(failed)
            .filter(cause -> SqlState.IN_USE.equals(cause.getSQLState()))
            .isPresent();
    return isInUse
        ? Optional.of(
            "The embedded database is in use: a gateway runs on this data folder. Ask that gateway"
                + " (/v1/keys, with a key that has the scope admin), or stop it first.")
        : DatabaseTrouble.of(failed).map(trouble -> trouble.text() + ".");
  }
}
