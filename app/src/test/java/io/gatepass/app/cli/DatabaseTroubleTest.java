package io.gatepass.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseTroubleTest {

  @ParameterizedTest
  @CsvSource({
    "08001, true, 'does not answer'",
    "57P03, true, 'does not answer'",
    "53000, true, 'lacks something (SQL state 53000)'",
    "53100, true, 'disk is full'",
    "53200, true, 'no memory left'",
    "53300, true, 'max_connections'",
    "25006, true, 'targetServerType=primary'",
    "40001, true, 'Start again'",
    "40P01, true, 'Start again'",
    "55P03, true, 'Start again'",
    "28P01, false, 'gatepass.database.user and .password'",
    "3D000, false, 'Create it'",
    "42501, false, 'owner of the database'",
    "90020, false, 'another gatepass.data'",
    "XX000, false, 'SQL state XX000'"
  })
  void each_state_says_what_helps_and_whether_it_may_pass(
      String state, boolean passes, String helps) {
    Exception failed = new IllegalStateException(new SQLException("db1.internal said no", state));

    DatabaseTrouble trouble = DatabaseTrouble.of(failed).orElseThrow();

    assertThat(trouble.passes()).isEqualTo(passes);
    assertThat(trouble.text())
        .startsWith("gatepass.database: the database ")
        .contains(helps)
        .doesNotContain("internal");
  }

  @Test
  void what_is_not_about_the_database_is_somebody_elses() {
    assertThat(DatabaseTrouble.of(new IllegalStateException("a defect"))).isEmpty();
  }
}
