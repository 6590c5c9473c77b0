package io.gatepass.app.cli;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;

/**
 * Why a database cannot be used, and what helps, by the state that its driver tells: what else it
 * says may hold addresses and names.
 *
 * @param passes whether the same start may succeed later
 */
record DatabaseTrouble(String text, boolean passes) {
  private static final String SETTING = "gatepass.database: the database ";

  /** Of H2: another process holds the file. */
  static final String IN_USE = "90020";

  private static final String IN_USE_FIX =
      "is in use by another Gatepass. Stop that one, or give this one another gatepass.data";
  private static final String AWAY =
      "does not answer. Start it, or correct host and port in gatepass.database.url";

  /** Empty where it is not the database that failed. */
  static Optional<DatabaseTrouble> of(Throwable failed) {
    return sql(failed)
        .map(cause -> of(cause.getSQLState() == null ? "" : cause.getSQLState()))
        .or(() -> history(failed));
  }

  static Optional<SQLException> sql(Throwable failed) {
    return causes(failed)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .findFirst();
  }

  static Stream<Throwable> causes(Throwable failed) {
    return Stream.iterate(failed, t -> t != null, Throwable::getCause);
  }

  private static Optional<DatabaseTrouble> history(Throwable failed) {
    return causes(failed)
        .filter(FlywayValidateException.class::isInstance)
        .findFirst()
        .map(cause ->
            lasting(
                "was migrated by another program than this one: what flyway_schema_history holds"
                    + " differs from this program's migrations. Start the version that migrated"
                    + " it, or put back a backup"));
  }

  private static DatabaseTrouble of(String state) {
    return switch (state) {
      case IN_USE -> lasting(IN_USE_FIX);
      case "28000", "28P01" ->
          lasting("does not let it in. Correct gatepass.database.user and .password");
      case "3D000" ->
          lasting(
              "server has no database of that name. Create it, or correct the name in"
                  + " gatepass.database.url");
      case "42501" ->
          lasting(
              "does not let gatepass.database.user do what a migration needs. Make that user the"
                  + " owner of the database's schema");
      case "25006" ->
          passing(
              "takes no writes. Name the primary in gatepass.database.url; with several hosts add"
                  + " targetServerType=primary");
      case "53300" ->
          passing(
              "has no connection left. Raise its max_connections, or start fewer gateways: each"
                  + " takes ten");
      default -> ofClass(state);
    };
  }

  private static DatabaseTrouble ofClass(String state) {
    boolean isAway = state.startsWith("08") || state.startsWith("57P") || state.startsWith("53");
    return isAway
        ? passing(AWAY)
        : lasting(
            "cannot be used (SQL state "
                + state
                + "). Check that it runs, and gatepass.database.url, .user and .password");
  }

  private static DatabaseTrouble lasting(String text) {
    return new DatabaseTrouble(SETTING + text, false);
  }

  private static DatabaseTrouble passing(String text) {
    return new DatabaseTrouble(SETTING + text, true);
  }
}
