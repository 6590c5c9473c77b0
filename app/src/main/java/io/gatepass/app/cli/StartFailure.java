package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import java.net.BindException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns what commonly goes wrong at start into what to do about it. */
final class StartFailure {
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
    if (causes(failed).anyMatch(BindException.class::isInstance)) {
      return Optional.of(
          "gatepass.server.port: port "
              + settings.listener().port()
              + " is taken. Stop what listens there, or choose another with --port");
    }
    return causes(failed)
        .filter(SQLException.class::isInstance)
        .findFirst()
        .map(cause ->
            "gatepass.database: the database cannot be used (SQL state "
                + ((SQLException) cause).getSQLState()
                + "). Check that it runs, and gatepass.database.url, .user and .password;"
                + " with the embedded database, that no other Gatepass uses the data folder");
  }

  private static Stream<Throwable> causes(Throwable failed) {
    return Stream.iterate(failed, t -> t != null, Throwable::getCause);
  }
}
