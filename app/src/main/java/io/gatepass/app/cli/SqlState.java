package io.gatepass.app.cli;

import java.util.Map;
import java.util.Optional;

/** What the states mean that databases tell, and what helps. */
final class SqlState {
  /** Of H2: another process holds the file. */
  static final String IN_USE = "90020";

  private static final String GAVE_UP =
      "the database gave this up for what others do there. Start again; where that does not help,"
          + " stop what holds its locks";

  private static final DatabaseTrouble AWAY =
      DatabaseTrouble.passing(
          "the database does not answer. Start it, or correct host and port in"
              + " gatepass.database.url");

  private static final DatabaseTrouble REFUSED =
      DatabaseTrouble.lasting(
          "the database does not let it in. Correct gatepass.database.user and .password");

  private static final Map<String, DatabaseTrouble> KNOWN =
      Map.ofEntries(
          Map.entry(
              IN_USE,
              DatabaseTrouble.lasting(
                  "the database is in use by another Gatepass. Stop that one, or give this one"
                      + " another gatepass.data")),
          Map.entry("28000", REFUSED),
          Map.entry("28P01", REFUSED),
          Map.entry(
              "3D000",
              DatabaseTrouble.lasting(
                  "the database server has no database of that name. Create it, or correct the"
                      + " name in gatepass.database.url")),
          Map.entry(
              "42501",
              DatabaseTrouble.lasting(
                  "the database does not let gatepass.database.user do what a migration needs. Make"
                      + " that user the owner of the database's schema")),
          Map.entry(
              "25006",
              DatabaseTrouble.passing(
                  "the database takes no writes. Name the primary in gatepass.database.url; with"
                      + " several hosts add targetServerType=primary")),
          Map.entry(
              "53100",
              DatabaseTrouble.passing(
                  "the database server's disk is full. Make room there, or give it a larger one")),
          Map.entry(
              "53200",
              DatabaseTrouble.passing(
                  "the database server has no memory left. Give it more, or lower its work_mem,"
                      + " shared_buffers or max_connections")),
          Map.entry(
              "53300",
              DatabaseTrouble.passing(
                  "the database has no connection left. Raise its max_connections, or start fewer"
                      + " gateways: each takes ten")),
          Map.entry("40001", DatabaseTrouble.passing(GAVE_UP)),
          Map.entry("40P01", DatabaseTrouble.passing(GAVE_UP)),
          Map.entry("55P03", DatabaseTrouble.passing(GAVE_UP)));

  private SqlState() {}

  /** Empty where nothing better can be said than the state itself. */
  static Optional<DatabaseTrouble> meaning(String state) {
    return Optional.ofNullable(KNOWN.get(state)).or(() -> ofClass(state));
  }

  private static Optional<DatabaseTrouble> ofClass(String state) {
    if (state.startsWith("08") || state.startsWith("57P")) {
      return Optional.of(AWAY);
    }
    return state.startsWith("53")
        ? Optional.of(
            DatabaseTrouble.passing(
                "the database server lacks something (SQL state " + state + "). Its log says what"))
        : Optional.empty();
  }
}
