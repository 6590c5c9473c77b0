package io.gatepass.ports;

import io.gatepass.domain.UploadStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What waits in the database that all replicas share. Each question calls the network, costs no
 * more than its limit, however much there is, and for webhooks a look for each of them; it throws
 * {@link RepositoryUnavailable} when it cannot be asked.
 */
public interface Backlog {

  /** Where work is taken from. */
  enum Queue {
    /** Uploads that workers must look at. */
    SWEEP,
    /** Uploads that wait for a scan. */
    SCAN,
    /** Messages that webhooks are owed, those of disabled ones excepted. */
    WEBHOOKS
  }

  /**
   * Due work that nobody has taken.
   *
   * @param count at most the limit
   * @param oldest since when the first of it is due
   */
  record Due(int count, Optional<Instant> oldest) {}

  /**
   * Uploads about which something is still to be done, by their status.
   *
   * @param most uploads that are counted, those that are due first
   */
  Map<UploadStatus, Integer> open(int most);

  /**
   * What is due by now.
   *
   * @param most pieces that are counted
   */
  Due due(Queue queue, Instant now, int most);

  /**
   * Since when a webhook that is not disabled has not taken what it is owed: since its receiver is
   * away, or since the message was first due whose next attempt is farthest away, which is about
   * the oldest, for attempts become rarer with age.
   */
  Optional<Instant> undelivered();
}
