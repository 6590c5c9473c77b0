package io.gatepass.app.event;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.EventInbox;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageEvent;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every key is awaited; each event is noted once. */
final class FakeInbox implements EventInbox {
  private final Set<String> noted = new HashSet<>();
  private final Map<ObjectKey, Kept> kept = new HashMap<>();
  private boolean away;

  void isAway(boolean now) {
    away = now;
  }

  /** A file of that content is ready, so that nobody waits for its key any more. */
  UploadId keeps(String key, String tag) {
    UploadId id = UploadId.at(Instant.EPOCH, new SecureRandom());
    ObjectKey known = new ObjectKey(key);
    kept.put(known, new Kept(id, new ObjectRef(known, new EntityTag(tag), Optional.empty())));
    return id;
  }

  Set<String> noted() {
    return Set.copyOf(noted);
  }

  @Override
  public Noted note(StoreName store, StorageEvent.Arrived event, Instant now) {
    if (away) {
      throw new RepositoryUnavailable(new SQLException("away"));
    }
    if (kept.containsKey(new ObjectKey(event.key()))) {
      return Noted.UNKNOWN;
    }
    return noted.add(event.identity()) ? Noted.WOKE : Noted.DUPLICATE;
  }

  @Override
  public Optional<Kept> kept(StoreName store, ObjectKey key) {
    return Optional.ofNullable(kept.get(key));
  }

  @Override
  public int forget(Instant before, int limit) {
    return 0;
  }
}
