package io.gatepass.app.event;

import io.gatepass.app.work.Claim;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventsUnavailable;
import io.gatepass.ports.PulledEvents;
import io.gatepass.ports.RepositoryUnavailable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches from every queue, over and over. A message is removed only when all its events are in the
 * inbox, so that nothing is lost while the database is away.
 */
public final class PullEvents implements Claim {
  private static final Logger LOG = LoggerFactory.getLogger(PullEvents.class);

  private final Map<StoreName, PulledEvents> queues;
  private final TakeEvents events;
  private final Set<StoreName> busy = ConcurrentHashMap.newKeySet();
  private final Set<StoreName> paused = ConcurrentHashMap.newKeySet();

  public PullEvents(EventSources sources, TakeEvents events) {
    this.queues = sources.pulled();
    this.events = events;
  }

  /** How many queues there are. */
  public int queues() {
    return queues.size();
  }

  /** Every queue that nobody waits at; one that has just failed is left out once. */
  @Override
  public List<Runnable> claim(int most) {
    return queues.keySet().stream()
        .filter(store -> !paused.remove(store))
        .filter(busy::add)
        .limit(most)
        .<Runnable>map(store -> () -> pull(store))
        .toList();
  }

  private void pull(StoreName store) {
    try {
      PulledEvents queue = queues.get(store);
      if (queue != null) {
        queue.receive().forEach(message -> take(store, queue, message));
      }
    } catch (EventsUnavailable | RepositoryUnavailable later) {
      paused.add(store);
      LOG.warn("Events of store {} wait: {}", store, later.getMessage());
    } finally {
      busy.remove(store);
    }
  }

  private void take(StoreName store, PulledEvents queue, PulledEvents.Message message) {
    events.take(store, message.events());
    queue.acknowledge(message);
  }
}
