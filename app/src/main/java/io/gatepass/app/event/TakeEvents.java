package io.gatepass.app.event;

import io.gatepass.app.work.Nudge;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventInbox;
import io.gatepass.ports.EventInbox.Noted;
import io.gatepass.ports.StorageEvent;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Makes due what events name and wakes the worker that looks. Never looks itself: a source waits
 * for an answer, and what it says may be wrong, late or twice.
 */
public final class TakeEvents {
  private final EventInbox inbox;
  private final EventMeters meters;
  private final ReadyFiles ready;
  private final Nudge worker;
  private final InstantSource clock;

  public TakeEvents(EventInbox inbox, EventMeters meters, Nudge worker, InstantSource clock) {
    this.inbox = inbox;
    this.meters = meters;
    this.ready = new ReadyFiles(inbox, meters);
    this.worker = worker;
    this.clock = clock;
  }

  /**
   * Repeatable: what was noted before is noted again as a duplicate.
   *
   * @throws io.gatepass.ports.RepositoryUnavailable when the source must send again
   */
  public void take(StoreName store, List<StorageEvent> events) {
    events.forEach(event -> {
      switch (event) {
        case StorageEvent.Arrived arrived -> note(store, arrived);
        case StorageEvent.Removed removed -> {
          ObjectKey.parse(removed.key()).ifPresent(key -> ready.removed(store, key));
          meters.removal(store);
        }
        case StorageEvent.Ignored ignored -> meters.ignored(store, ignored.why());
      }
    });
  }

  private void note(StoreName store, StorageEvent.Arrived arrived) {
    Optional<ObjectKey> key = ObjectKey.parse(arrived.key());
    Noted noted =
        key.map(ours -> inbox.note(store, arrived, clock.instant())).orElse(Noted.UNKNOWN);
    if (noted == Noted.UNKNOWN) {
      key.ifPresent(ours -> ready.written(store, ours, arrived.content()));
    }
    meters.noted(store, noted);
    if (noted == Noted.WOKE) {
      worker.nudge();
    }
  }
}
