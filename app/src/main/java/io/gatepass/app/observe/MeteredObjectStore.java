package io.gatepass.app.observe;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import java.util.Optional;

/** Times every call to a store, by operation and outcome. */
final class MeteredObjectStore implements ObjectStore {
  private final ObjectStore store;
  private final StoreTimer timer;

  MeteredObjectStore(ObjectStore store, StoreTimer timer) {
    this.store = store;
    this.timer = timer;
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    return timer.time("find", () -> store.find(key));
  }

  @Override
  public void delete(ObjectRef object) {
    timer.time("delete", () -> store.delete(object));
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    return timer.time("promote", () -> store.promote(source, target));
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    return timer.time("read", () -> store.readRange(object, from, length));
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    return timer.time("list", () -> store.list(cursor, most));
  }
}
