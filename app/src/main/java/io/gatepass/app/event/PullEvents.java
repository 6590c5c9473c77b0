package io.gatepass.app.event;

import io.gatepass.app.work.Claim;
import io.gatepass.app.work.Nudge;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventsUnavailable;
import io.gatepass.ports.PulledEvents;
import io.gatepass.ports.RepositoryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from every queue, over and over. A message is removed only when all its events are in the
 * inbox, so that nothing is lost while the database is away. A queue that fails is left alone for a
 * moment, and no other waits for it.
 */
public final class PullEvents implements Claim {
  /** How long a queue that fails is left alone. */
  public static final Duration PAUSE = Duration.ofSeconds(5);

  private static final Logger LOG = LoggerFactory.getLogger(PullEvents.class);

  private final Map<StoreName, PulledEvents> queues;
  private final TakeEvents events;
  private final Nudge more;
  private final InstantSource clock;
  private final Set<StoreName> busy = ConcurrentHashMap.newKeySet();
  private final Map<StoreName, Instant> paused = new ConcurrentHashMap<>();

  /** The nudge wakes whoever claims here: a queue may hold more. */
  public PullEvents(EventSources sources, TakeEvents events, Nudge more, InstantSource clock) {
    this.queues = sources.pulled();
    this.events = events;
    this.more = more;
    this.clock = clock;
  }

  /** How many queues there are. */
  public int queues() {
    return queues.size();
  }

  /** Every queue that nobody waits at and that has not just failed. */
  @Override
  public List<Runnable> claim(int most) {
    Instant now = clock.instant();
    return queues.entrySet().stream()
        .filter(queue -> !now.isBefore(paused.getOrDefault(queue.getKey(), Instant.MIN)))
        .filter(queue -> busy.add(queue.getKey()))
        .limit(most)
        .<Runnable>map(queue -> () -> pull(queue.getKey(), queue.getValue()))
        .toList();
  }

  private void pull(StoreName store, PulledEvents queue) {
    boolean failed = true;
    try {
      queue.receive().forEach(message -> take(store, queue, message));
      failed = false;
    } catch (EventsUnavailable | RepositoryUnavailable later) {
      LOG.warn("Events of store {} wait: {}", store, later.getMessage());
    } finally {
      if (failed) {
        paused.put(store, clock.instant().plus(PAUSE));
      }
      busy.remove(store);
      if (!failed) {
        more.nudge();
      }
    }
  }

  private void take(StoreName store, PulledEvents queue, PulledEvents.Message message) {
    events.take(store, message.events());
    queue.acknowledge(message);
  }
}
