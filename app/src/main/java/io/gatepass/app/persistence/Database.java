package io.gatepass.app.persistence;

import io.gatepass.ports.RepositoryUnavailable;
import io.micronaut.data.connection.exceptions.ConnectionException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The one place that tells a database that cannot be asked from a question that was wrong. */
final class Database {
  private static final String CONNECTION_CLASS = "08";
  private static final String OPERATOR_CLASS = "57P";

  /**
   * H2 has states of its own: closed, called at shutdown, broken, input or output failed, in use.
   */
  private static final Set<String> H2_GONE =
      Set.of("90098", "90121", "90067", "90028", "90031", "90020");

  private Database() {}

  /**
   * A worker that was interrupted still writes down how far it came: the interrupt waits, for it
   * would close the connection.
   */
  static <T> T ask(Supplier<T> question) {
    boolean interrupted = Thread.interrupted();
    try {
      return question.get();
    } catch (RuntimeException failure) {
      throw isUnavailable(failure) ? new RepositoryUnavailable(failure) : failure;
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static boolean isUnavailable(RuntimeException failure) {
    return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
        .anyMatch(Database::isOfTheConnection);
  }

  private static boolean isOfTheConnection(Throwable cause) {
    return cause instanceof ConnectionException
        || (cause instanceof SQLException failure && isOfTheConnection(failure));
  }

  private static boolean isOfTheConnection(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || state.startsWith(CONNECTION_CLASS)
        || state.startsWith(OPERATOR_CLASS)
        || H2_GONE.contains(state);
  }
}
