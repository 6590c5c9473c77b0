package io.gatepass.app.event;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventInbox;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageEvent;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** Every key is awaited; each event is noted once. */
final class FakeInbox implements EventInbox {
  private final Set<String> noted = new HashSet<>();
  private boolean away;

  void isAway(boolean now) {
    away = now;
  }

  Set<String> noted() {
    return Set.copyOf(noted);
  }

  @Override
  public Noted note(StoreName store, StorageEvent.Arrived event, Instant now) {
    if (away) {
      throw new RepositoryUnavailable(new SQLException("away"));
    }
    return noted.add(event.identity()) ? Noted.WOKE : Noted.DUPLICATE;
  }

  @Override
  public int forget(Instant before, int limit) {
    return 0;
  }
}
