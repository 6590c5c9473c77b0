package io.gatepass.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers who was given what, and is only ever added to. Throws {@link RepositoryUnavailable}
 * when the database cannot be asked. Calls no other network.
 */
public interface AuditLog {

  /**
   * Adds all or none, durable when it returns. Not repeatable: the identities would be taken.
   *
   * @param records one or more
   */
  void add(List<AuditRecord> records);

  /**
   * What to look for; a condition that is empty holds for every record.
   *
   * @param from included, by the millisecond
   * @param to not included, by the millisecond
   * @param before older than that record
   */
  record Query(
      Optional<String> subject,
      Optional<String> tenant,
      Optional<Instant> from,
      Optional<Instant> to,
      Optional<UUID> before) {}

  /** Newest first, at most that many. Repeatable. */
  List<AuditRecord> find(Query query, int limit);
}
