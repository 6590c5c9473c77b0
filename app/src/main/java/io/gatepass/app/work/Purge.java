package io.gatepass.app.work;

import io.gatepass.ports.RepositoryUnavailable;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes what is old, a batch at a time, so that no transaction is as large as what has piled up.
 *
 * @param what is removed, in the plural
 * @param forget removes at most that many and returns how many
 */
public record Purge(String what, IntUnaryOperator forget) {
  private static final Logger LOG = LoggerFactory.getLogger(Purge.class);
  private static final int BATCH = 500;

  /** Until nothing old is left, or the database is away. */
  public void run() {
    try {
      while (forget.applyAsInt(BATCH) == BATCH) {
        LOG.debug("A full batch of {} was old; going on", what);
      }
    } catch (RepositoryUnavailable later) {
      LOG.warn("Old {} stay for now: {}", what, later.getMessage());
    }
  }
}
