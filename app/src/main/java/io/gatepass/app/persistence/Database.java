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
  private static final String RESOURCES_CLASS = "53";

  /** What a primary says that became a standby: the next connection may find the new one. */
  static final String READ_ONLY = "25006";

  /** Nothing of the transaction is left; the same may succeed when it is asked again. */
  private static final Set<String> GIVEN_UP = Set.of("40001", "40P01");

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
        .anyMatch(Database::isPassing);
  }

  private static boolean isPassing(Throwable cause) {
    return cause instanceof ConnectionException
        || (cause instanceof SQLException failure && isPassing(failure));
  }

  private static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || state.startsWith(CONNECTION_CLASS)
        || state.startsWith(OPERATOR_CLASS)
        || state.startsWith(RESOURCES_CLASS)
        || state.equals(READ_ONLY)
        || GIVEN_UP.contains(state)
        || H2_GONE.contains(state);
  }
}
