package io.gatepass.app.persistence;

import io.gatepass.ports.RepositoryUnavailable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;

/**
 * Whether this program can live with the schema as it is: after a database was put back it may be
 * too old, after another gateway has migrated it too new. Newer migrations only add, so it can live
 * with those; one that takes something away says in its name which programs cannot: {@code
 * V30__contracts_20_drop_x.sql} those that have no {@code V20} yet.
 */
@Singleton
public final class SchemaCheck {
  /**
   * The newest migration on the class path, on every database: each start compares all of them, and
   * none is applied before those that are older, so that later only the newest need be asked for.
   */
  static final MigrationVersion NEWEST = MigrationVersion.fromVersion("19");

  private static final Pattern CONTRACTS = Pattern.compile("contracts (\\d+(?:\\.\\d+)*) .+");

  private final SchemaRows rows;

  SchemaCheck(SchemaRows rows) {
    this.rows = rows;
  }

  /** What is wrong, and what to do; empty too where the database cannot be asked. */
  public Optional<String> trouble() {
    try {
      return trouble(Database.ask(rows::applied));
    } catch (RepositoryUnavailable away) {
      return Optional.empty();
    }
  }

  static Optional<String> trouble(List<AppliedMigration> applied) {
    boolean isThere =
        applied.stream().anyMatch(one -> one.success() && version(one).equals(NEWEST));
    return isThere
        ? applied.stream().filter(SchemaCheck::isTooNew).findFirst().map(SchemaCheck::tooNew)
        : Optional.of(
            "is older than this program: migration V"
                + NEWEST
                + " is not there. Start this version of the gateway again, which migrates it");
  }

  private static boolean isTooNew(AppliedMigration applied) {
    Matcher contracts = CONTRACTS.matcher(applied.description());
    return version(applied).isNewerThan(NEWEST.getVersion())
        && contracts.matches()
        && MigrationVersion.fromVersion(contracts.group(1)).isNewerThan(NEWEST.getVersion());
  }

  private static String tooNew(AppliedMigration applied) {
    return "is newer than this program can live with: V"
        + applied.version()
        + " has taken away what it needs. Start a newer version of the gateway, or put back a"
        + " backup from before";
  }

  private static MigrationVersion version(AppliedMigration applied) {
    return MigrationVersion.fromVersion(applied.version());
  }
}
