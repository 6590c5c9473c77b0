package io.gatepass.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.flywaydb.core.internal.exception.FlywayMigrateException;

/**
 * Why a database's schema was not brought to that of this program, and which migration it is about.
 * Of Flyway's texts only versions are repeated: the rest quotes statements and what rows hold.
 */
final class MigrationTrouble {
  private static final String OTHERS =
      "Start the version that migrated the database, or put back a backup";
  private static final String HALF_DONE =
      "it has failed, and what it had done until then is still there. Put back the backup from"
          + " before it, of the embedded database the copy of the data folder, and start again";
  private static final String NO_TURN = "Number of retries exceeded";

  /** What Flyway finds, by the words in which it names the version. */
  private record Sign(Pattern words, String text) {
    static Sign of(String words, String text) {
      return new Sign(Pattern.compile(words + "(\\d+(?:\\.\\d+)*)"), text);
    }

    Optional<String> in(String said) {
      List<String> versions =
          words.matcher(said).results().map(match -> "V" + match.group(1)).distinct().toList();
      return versions.isEmpty()
          ? Optional.empty()
          : Optional.of("migration " + String.join(", ", versions) + ": " + text);
    }
  }

  /** What was left half-way comes first: nothing else helps before that is put back. */
  private static final List<Sign> SIGNS =
      List.of(
          Sign.of("Detected failed migration to version ", HALF_DONE),
          Sign.of(
              "mismatch for migration version ",
              "what was applied is not what this program has. " + OTHERS),
          Sign.of(
              "Detected applied migration not resolved locally: ",
              "it was applied, and this program does not have it. " + OTHERS),
          Sign.of(
              "Detected resolved migration not applied to database: ",
              "it was left out, and later ones were applied. " + OTHERS));

  private MigrationTrouble() {}

  /** Empty where no migration has anything to do with it. */
  static Optional<DatabaseTrouble> of(Throwable failed) {
    return all(failed, FlywayMigrateException.class)
        .map(cause -> failing(cause, failed))
        .findFirst()
        .or(() -> history(failed))
        .or(() -> turn(failed));
  }

  private static DatabaseTrouble failing(FlywayMigrateException cause, Throwable failed) {
    return DatabaseTrouble.sql(failed)
        .map(DatabaseTrouble::state)
        .map(state -> SqlState.meaning(state).orElseGet(() -> refused(state)))
        .orElseGet(() -> DatabaseTrouble.lasting(HALF_DONE))
        .behind("migration V" + cause.getMigration().getVersion() + ": ");
  }

  private static DatabaseTrouble refused(String state) {
    return DatabaseTrouble.lasting(
        "the database refuses it (SQL state "
            + state
            + "), and its log says why. PostgreSQL has taken back what it did; of the embedded"
            + " database put back the copy of the data folder");
  }

  private static Optional<DatabaseTrouble> history(Throwable failed) {
    return all(failed, FlywayValidateException.class).map(MigrationTrouble::found).findFirst();
  }

  private static DatabaseTrouble found(FlywayValidateException invalid) {
    String said = String.valueOf(invalid.getMessage());
    String found =
        SIGNS.stream().flatMap(sign -> sign.in(said).stream()).collect(Collectors.joining("; "));
    return DatabaseTrouble.lasting(
        found.isEmpty()
            ? "what flyway_schema_history holds differs from this program's migrations. " + OTHERS
            : found);
  }

  /** Gateways that start together migrate one after another. */
  private static Optional<DatabaseTrouble> turn(Throwable failed) {
    return all(failed, FlywayException.class)
        .filter(cause -> String.valueOf(cause.getMessage()).startsWith(NO_TURN))
        .map(_ ->
            DatabaseTrouble.passing(
                "another gateway migrates the database, and this one waited for it in vain. Look"
                    + " at what that one does; this one goes on from there when it is started"
                    + " again"))
        .findFirst();
  }

  private static <T extends Throwable> Stream<T> all(Throwable failed, Class<T> kind) {
    return DatabaseTrouble.causes(failed).filter(kind::isInstance).map(kind::cast);
  }
}
