package io.gatepass.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.gatepass.contract.LaxServer.Kept;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks straight into the server's memory. */
record LaxStore(LaxServer server) implements ObjectStore {
  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    return Optional.ofNullable(server.objects().get(key.value())).map(kept -> seen(key, kept));
  }

  private static StoredObject seen(ObjectKey key, Kept kept) {
    return new StoredObject(
        new ObjectRef(key, new EntityTag(kept.tag()), Optional.empty()),
        new ByteCount(kept.content().length()),
        kept.type(),
        kept.uploadId(),
        Set.of(),
        Map.of());
  }

  @Override
  public void delete(ObjectRef object) {
    server.objects().remove(object.key().value());
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    throw new StorageException.Unexpected("no copies here", null);
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    Kept kept = server.objects().get(object.key().value());
    if (kept == null) {
      throw new StorageException.Missing("gone", null);
    }
    byte[] all = kept.content().getBytes(ISO_8859_1);
    return Arrays.copyOfRange(all, (int) from, (int) Math.min(all.length, from + length.value()));
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    List<Listing.Entry> entries =
        new TreeMap<>(server.objects())
            .tailMap(cursor.orElse(""), false).entrySet().stream()
                .limit(most)
                .map(kept ->
                    new Listing.Entry(
                        kept.getKey(),
                        new ByteCount(kept.getValue().content().length()),
                        Instant.EPOCH))
                .toList();
    return new Listing(
        entries, entries.size() < most ? Optional.empty() : Optional.of(entries.getLast().key()));
  }
}
