package io.gatepass.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class DefectTest {
  @Test
  void a_defect_is_told_by_what_was_thrown_where_and_without_what_it_quotes() {
    SQLException refused = new SQLException("duplicate key VALUES ('t/acme/secret.jpg')");

    assertThat(Defect.told(new IllegalStateException("acme", refused)))
        .startsWith("java.lang.IllegalStateException at ")
        .contains("DefectTest.java")
        .contains(", caused by java.sql.SQLException at ")
        .doesNotContain("acme")
        .doesNotContain("secret");
  }

  @Test
  void what_was_thrown_in_no_place_of_ours_is_told_by_its_class() {
    IllegalStateException elsewhere = new IllegalStateException();
    elsewhere.setStackTrace(new StackTraceElement[0]);

    assertThat(Defect.told(elsewhere)).isEqualTo("java.lang.IllegalStateException");
  }
}
