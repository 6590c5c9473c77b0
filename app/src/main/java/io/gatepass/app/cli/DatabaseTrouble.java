package io.gatepass.app.cli;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Why a database cannot be used, and what helps, by the state that its driver tells and by the
 * migration that it is about: what else is said may hold addresses and names.
 *
 * @param passes whether the same start may succeed later
 */
record DatabaseTrouble(String text, boolean passes) {
  private static final String SETTING = "gatepass.database: ";

  /** Empty where it is not the database that failed. */
  static Optional<DatabaseTrouble> of(Throwable failed) {
    return MigrationTrouble.of(failed)
        .or(() -> sql(failed).map(cause -> of(state(cause))))
        .map(trouble -> trouble.behind(SETTING));
  }

  static Optional<SQLException> sql(Throwable failed) {
    return causes(failed)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  static String state(SQLException failed) {
    return failed.getSQLState() == null ? "" : failed.getSQLState();
  }

  static Stream<Throwable> causes(Throwable failed) {
    return Stream.iterate(failed, t -> t != null, Throwable::getCause);
  }

  private static DatabaseTrouble of(String state) {
    return SqlState.meaning(state)
        .orElseGet(() ->
            lasting(
                "the database cannot be used (SQL state "
                    + state
                    + "). Check that it runs, and gatepass.database.url, .user and .password"));
  }

  static DatabaseTrouble lasting(String text) {
    return new DatabaseTrouble(text, false);
  }

  static DatabaseTrouble passing(String text) {
    return new DatabaseTrouble(text, true);
  }

  /** The same, with words before it that say where it happened. */
  DatabaseTrouble behind(String words) {
    return new DatabaseTrouble(words + text, passes);
  }
}
