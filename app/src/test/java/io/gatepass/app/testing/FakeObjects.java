package io.gatepass.app.testing;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Objects in memory, a new entity tag for every write. */
public final class FakeObjects implements ObjectStore {
  private final Calls<Storage> calls;
  private final Map<String, StoredObject> objects = new TreeMap<>();
  private int writes;

  FakeObjects(Calls<Storage> calls) {
    this.calls = calls;
  }

  /** Puts an object where it says that it is, under a new tag. */
  public synchronized StoredObject put(StoredObject sent) {
    return write(sent, sent.ref().key());
  }

  public synchronized Set<String> keys() {
    return Set.copyOf(objects.keySet());
  }

  public synchronized Optional<StoredObject> peek(ObjectKey key) {
    return Optional.ofNullable(objects.get(key.value()));
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    calls.enter(Storage.FIND);
    Optional<StoredObject> found = peek(key);
    calls.leave(Storage.FIND);
    return found;
  }

  @Override
  public void delete(ObjectRef object) {
    calls.enter(Storage.DELETE);
    synchronized (this) {
      if (peek(object.key()).isPresent()) {
        unchanged(object);
        objects.remove(object.key().value());
      }
    }
    calls.leave(Storage.DELETE);
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    calls.enter(Storage.PROMOTE);
    StoredObject kept = copy(source, target);
    calls.leave(Storage.PROMOTE);
    return kept;
  }

  private synchronized StoredObject copy(ObjectRef source, ObjectKey target) {
    StoredObject verified = unchanged(source);
    Optional<StoredObject> there = peek(target);
    if (there.isPresent() && !there.get().uploadId().equals(verified.uploadId())) {
      throw new StorageException.Conflict("The target holds another upload.", null);
    }
    return there.orElseGet(() -> write(verified, target));
  }

  @Override
  public synchronized byte[] readRange(ObjectRef object, long from, ByteCount length) {
    calls.enter(Storage.READ);
    long left = unchanged(object).size().value() - from;
    return new byte[(int) Math.clamp(left, 0, length.value())];
  }

  private StoredObject unchanged(ObjectRef seen) {
    StoredObject now =
        peek(seen.key())
            .orElseThrow(() -> new StorageException.Missing("The object is gone.", null));
    if (!now.ref().equals(seen)) {
      throw new StorageException.Conflict("The object was changed.", null);
    }
    return now;
  }

  private StoredObject write(StoredObject content, ObjectKey key) {
    writes++;
    StoredObject stored =
        new StoredObject(
            new ObjectRef(key, new EntityTag("tag-" + writes), Optional.empty()),
            content.size(),
            content.contentType(),
            content.uploadId(),
            content.foreignHeaders(),
            content.checksums());
    objects.put(key.value(), stored);
    return stored;
  }
}
