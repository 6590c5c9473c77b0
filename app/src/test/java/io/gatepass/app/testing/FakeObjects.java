package io.gatepass.app.testing;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Objects in memory, a new entity tag for every write. */
public final class FakeObjects implements ObjectStore {
  private final Calls<Storage> calls;
  private final NavigableMap<String, StoredObject> objects = new TreeMap<>();
  private final Map<ObjectRef, StoredObject> versions = new HashMap<>();
  private final Map<String, Instant> written = new HashMap<>();
  private final InstantSource clock;
  private boolean keepsVersions;
  private int writes;

  FakeObjects(Calls<Storage> calls, InstantSource clock) {
    this.calls = calls;
    this.clock = clock;
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

  /** What somebody removes who has nothing to do with the gateway. */
  public synchronized void lose(ObjectKey key) {
    objects.remove(key.value());
  }

  /** From now on, as a bucket with versioning. */
  public synchronized void keepVersions() {
    keepsVersions = true;
  }

  /** Whether that version is there, shown by its key or not. */
  public synchronized boolean keeps(ObjectRef version) {
    return versions.containsKey(version);
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
      versions.remove(object);
      objects.values().removeIf(there -> keepsVersions && there.ref().equals(object));
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
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    calls.enter(Storage.READ);
    byte[] zeros = zeros(object, from, length);
    calls.leave(Storage.READ);
    return zeros;
  }

  private synchronized byte[] zeros(ObjectRef object, long from, ByteCount length) {
    long left = content(object).size().value() - from;
    return new byte[(int) Math.clamp(left, 0, length.value())];
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    calls.enter(Storage.LIST);
    Listing page = page(cursor.orElse(""), most);
    calls.leave(Storage.LIST);
    return page;
  }

  private synchronized Listing page(String after, int most) {
    List<Listing.Entry> entries =
        objects.tailMap(after, false).values().stream().limit(most).map(this::entry).toList();
    boolean more = !entries.isEmpty() && !objects.lastKey().equals(entries.getLast().key());
    return new Listing(entries, more ? Optional.of(entries.getLast().key()) : Optional.empty());
  }

  private Listing.Entry entry(StoredObject stored) {
    String key = stored.ref().key().value();
    return new Listing.Entry(key, stored.size(), written.getOrDefault(key, Instant.EPOCH));
  }

  private StoredObject content(ObjectRef seen) {
    return Optional.ofNullable(versions.get(seen)).orElseGet(() -> unchanged(seen));
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
            new ObjectRef(key, new EntityTag("tag-" + writes), version()),
            content.size(),
            content.contentType(),
            content.uploadId(),
            content.foreignHeaders(),
            content.checksums());
    objects.put(key.value(), stored);
    if (keepsVersions) {
      versions.put(stored.ref(), stored);
    }
    written.put(key.value(), clock.instant());
    return stored;
  }

  private Optional<String> version() {
    return keepsVersions ? Optional.of("v" + writes) : Optional.empty();
  }
}
