package io.gatepass.app.cli;

import io.gatepass.app.config.Loopback;
import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what commonly goes wrong at start into what to do about it. */
final class StartFailure {
  private static final String UNUSABLE =
      "gatepass.database: the database cannot be used (SQL state %s)."
          + " Check that it runs, and gatepass.database.url, .user and .password";

  /** Of H2: another process holds the file. */
  private static final String IN_USE = "90020";

  private StartFailure() {}

  static void explained(Settings settings, Runnable start) {
    try {
      start.run();
    } catch (RuntimeException failed) {
      throw refused(failed)
          .or(() -> explanation(settings, failed).map(text -> new SettingsRefused(List.of(text))))
          .<RuntimeException>map(refused -> refused)
          .orElse(failed);
    }
  }

  /** Settings that are checked only while the parts they belong to are made. */
  private static Optional<SettingsRefused> refused(Throwable failed) {
    return causes(failed)
        .filter(SettingsRefused.class::isInstance)
        .map(SettingsRefused.class::cast)
        .findFirst();
  }

  private static Optional<String> explanation(Settings settings, Throwable failed) {
    if (causes(failed).anyMatch(StartFailure::isOfListening)) {
      return Optional.of(notListening(settings.listener()));
    }
    return database(failed)
        .map(cause ->
            UNUSABLE.formatted(cause.getSQLState())
                + "; with the embedded database, that no other Gatepass uses the data folder");
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
    return database(failed)
        .map(cause ->
            IN_USE.equals(cause.getSQLState())
                ? "The embedded database is in use: a gateway runs on this data folder. Ask that"
                    + " gateway (/v1/keys, with a key that has the scope admin), or stop it first."
                : UNUSABLE.formatted(cause.getSQLState()) + ".");
  }

  private static Optional<SQLException> database(Throwable failed) {
    return causes(failed)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  private static Stream<Throwable> causes(Throwable failed) {
    return Stream.iterate(failed, t -> t != null, Throwable::getCause);
  }
}
