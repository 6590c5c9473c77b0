package io.gatepass.app.persistence.upgrade;

import io.gatepass.app.persistence.TestDatabase;
import java.util.List;
import java.util.function.Consumer;

/**
 * Rows as versions of the program wrote them, and what they have to mean to the program of today.
 *
 * @param since the version of the schema with which they came
 * @param until the first one that takes them no more; {@link #ALWAYS}: all do
 * @param rows statements as the program of that time made them
 * @param meaning reads them through what reads rows today, and asserts what they say
 */
record Era(String since, String until, List<String> rows, Consumer<TestDatabase> meaning) {
  static final String ALWAYS = "1000000";

  Era(String since, List<String> rows, Consumer<TestDatabase> meaning) {
    this(since, ALWAYS, rows, meaning);
  }

  /** Whether they could be written to a schema of that version. */
  boolean writes(String version) {
    return Versions.reaches(version, since) && !Versions.reaches(version, until);
  }
}
