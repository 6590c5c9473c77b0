package io.gatepass.ports;

import io.gatepass.ports.WebhookDelivery.Attempt;
import io.gatepass.ports.WebhookDelivery.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The messages that are owed to webhooks. Every method is one transaction that is durable when it
 * returns. All throw {@link RepositoryUnavailable} when the database cannot be asked; repeating is
 * safe.
 */
public interface WebhookDeliveries {

  /**
   * A delivery that somebody has claimed.
   *
   * @param attempt which attempt this is, from 1; who settles it must name it
   * @param since when its first attempt was due
   * @param body what is sent
   */
  record Due(UUID id, int attempt, Instant since, Webhook webhook, UUID message, String body) {}

  /**
   * A webhook that is owed something.
   *
   * @param away whether it took nothing of late, so that one call at a time is enough
   */
  record Owed(UUID webhook, boolean away) {}

  /** What was claimed, and how many were given up because nobody had ever settled them. */
  record Claimed(List<Due> due, int givenUp) {}

  /**
   * The webhooks with something due, the longest due first: those that are enabled and not left
   * alone at the moment. Costs a look per webhook, however much each is owed.
   *
   * @param limit most, at least 1
   */
  List<Owed> owed(Instant now, int limit);

  /**
   * Hands out a webhook's deliveries that are due, the longest due first, and puts each off to
   * {@code again}: another worker gets it only if this one dies. Every claim counts as an attempt,
   * so that one that nobody survives comes to an end: with more than {@code attempts} it fails
   * unseen. What was begun before its webhook was last enabled begins anew. Rows that another
   * worker is taking at this moment are passed over, not waited for.
   */
  Claimed claim(UUID webhook, Instant now, Instant again, int attempts, int limit);

  /**
   * Writes what came of an attempt, if no other worker has claimed it since.
   *
   * @param next when it is tried again; given exactly where the state is pending
   */
  void settle(Due due, State state, Attempt attempt, Optional<Instant> next);

  /** Gives it back untried, due then. */
  void postpone(Due due, Instant next);

  /**
   * A webhook's deliveries, newest first.
   *
   * @param before only those of older messages
   */
  List<WebhookDelivery> list(UUID webhook, Optional<UUID> before, int limit);

  /** Begins anew with that message, whatever became of it; false: it is not known here. */
  boolean replay(UUID webhook, UUID message, Instant now);

  /**
   * Forgets messages announced before, with all their deliveries.
   *
   * @return how many messages, at most the limit
   */
  int forget(Instant before, int limit);
}
