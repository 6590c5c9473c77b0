package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.RepositoryUnavailable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import io.micronaut.data.exceptions.DataAccessException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "08001", "08006", "57P01", "57P03", "90098", "90121", "90067", "90028", "25006", "53100",
        "53200", "53300", "40001", "40P01"
      })
  void a_database_that_cannot_be_asked_is_unavailable(String state) {
    RuntimeException failure = wrapped(new SQLException("no", state));
    assertThatThrownBy(() -> ask(failure)).isInstanceOf(RepositoryUnavailable.class);
  }

  @Test
  void a_pool_that_has_no_connection_in_time_is_unavailable() {
    RuntimeException failure = wrapped(new SQLTransientConnectionException("timed out"));
    assertThatThrownBy(() -> ask(failure)).isInstanceOf(RepositoryUnavailable.class);
  }

  @Test
  void a_connection_that_broke_while_it_was_handed_back_is_unavailable() {
    RuntimeException failure = new ConnectionException("no", new SQLException("closed"));
    assertThatThrownBy(() -> ask(failure)).isInstanceOf(RepositoryUnavailable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"23505", "23514", "42601", "22001", "HYT00", "57014", "25001", "40002", ""})
  void a_question_that_was_wrong_is_left_as_it_is(String state) {
    RuntimeException failure = wrapped(new SQLException("no", state));
    assertThatThrownBy(() -> ask(failure)).isSameAs(failure);
  }

  @Test
  void a_failure_that_is_not_of_the_database_is_left_as_it_is() {
    RuntimeException failure = new IllegalStateException("no");
    assertThatThrownBy(() -> ask(failure)).isSameAs(failure);
  }

  @Test
  void the_message_repeats_nothing_of_the_cause() {
    RuntimeException failure =
        wrapped(new SQLException("jdbc:postgresql://db?password=x", "08001"));
    assertThatThrownBy(() -> ask(failure))
        .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("jdbc", "password"));
  }

  private static RuntimeException wrapped(SQLException cause) {
    return new DataAccessException("failed", new IllegalStateException(cause));
  }

  private static void ask(RuntimeException failure) {
    Database.ask(() -> {
      throw failure;
    });
  }
}
