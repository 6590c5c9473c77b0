package io.gatepass.app.limit;

import java.time.Duration;
import java.util.Optional;

/**
 * Counts, by token buckets: what was taken comes back evenly over the rate's window. Throws {@link
 * io.gatepass.ports.RepositoryUnavailable} where it counts in a database that cannot be asked.
 */
public interface Buckets {

  /**
   * Takes so many, or none.
   *
   * @param count 1 to the rate's most
   * @return until when to wait for so many; empty: they are taken
   */
  Optional<Duration> take(String key, Rate rate, long count);

  /** Undoes a take. */
  void giveBack(String key, Rate rate, long count);

  /** Forgets what is full again. */
  void forget();
}
