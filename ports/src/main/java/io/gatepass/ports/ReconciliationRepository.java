package io.gatepass.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers comparisons of stores with uploads, of which each store has at most one running. Every
 * method is one transaction. All throw {@link RepositoryUnavailable} when the database cannot be
 * asked; then nothing is known of what was written, and repeating is safe.
 */
public interface ReconciliationRepository {

  /**
   * Adds one that is to be run at once.
   *
   * @return whether it was added; false: one of its store is running
   */
  boolean add(Reconciliation fresh);

  /**
   * As {@link #add}, unless one of its store was requested after that time.
   *
   * @return whether it was added
   */
  boolean addUnlessSince(Reconciliation fresh, Instant since);

  /** One, as it is now; empty when there is none. */
  Optional<Reconciliation> find(UUID id);

  /** The latest, newest first. */
  List<Reconciliation> latest(int limit);

  /** What one has found, in the order in which it was found, after that many. */
  List<Finding> findings(UUID id, long after, int limit);

  /**
   * Hands out running ones that are due, each to one worker until {@code until}.
   *
   * @param limit most rows, from 1 to 200
   */
  List<Reconciliation> claim(Instant now, Instant until, int limit);

  /**
   * Writes how far it came and what it found there, if it is still the worker's that claimed it
   * until then.
   *
   * @param claimed the {@code until} of the claim
   * @param due when it goes on, should it still be running
   * @return whether it was written; false: another worker has it
   */
  boolean advance(Reconciliation next, Instant claimed, Instant due, List<Finding> found);

  /**
   * Forgets those that were requested before that time and have ended, their findings first. A
   * bounded number of rows at a time: what is left goes with the next calls.
   */
  void forget(Instant before);
}
