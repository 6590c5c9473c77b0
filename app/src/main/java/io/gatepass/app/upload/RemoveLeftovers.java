package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties the keys that must be empty: all of an upload that has ended, the staging key of a ready
 * one; first of parts, which could still become an object, and which a ready one may have left in a
 * session that nobody remembers. Looks first, and looks once more after the last signed request has
 * stopped working.
 */
public final class RemoveLeftovers {
  private static final Logger LOG = LoggerFactory.getLogger(RemoveLeftovers.class);

  private final Stores stores;
  private final UploadRepository uploads;
  private final Upkeep upkeep;
  private final InstantSource clock;

  public RemoveLeftovers(
      Stores stores, UploadRepository uploads, Upkeep upkeep, InstantSource clock) {
    this.stores = stores;
    this.uploads = uploads;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /**
   * Removes what is there; a failure is thrown, and the row stays due. Returns how many objects.
   */
  public int remove(Upload upload) {
    List<ObjectKey> keys = upload.mustBeEmpty().toList();
    StorageProvider store = stores.of(upload.terms());
    ObjectStore objects = store.objects();
    Instant began = clock.instant();
    mayHoldParts(upload).forEach(store.multiparts()::abort);
    Set<ObjectRef> removed = new HashSet<>();
    for (ObjectKey key : keys) {
      Optional<ObjectRef> found = objects.find(key).map(StoredObject::ref);
      found.ifPresent(objects::delete);
      found.ifPresent(removed::add);
    }
    hidden(upload)
        .filter(version -> !removed.contains(version))
        .ifPresent(version -> removeVersion(version, objects));
    uploads.replace(upload, upload, upkeep.nextLook(upload, began));
    return removed.size();
  }

  /** The version that was served, which a marker of its deletion by others may hide from a look. */
  private static Optional<ObjectRef> hidden(Upload upload) {
    return upload instanceof Upload.Deleted deleted
        ? deleted.object().filter(served -> served.version().isPresent())
        : Optional.empty();
  }

  private static void removeVersion(ObjectRef version, ObjectStore objects) {
    try {
      objects.delete(version);
    } catch (StorageException.Conflict newer) {
      LOG.info("{} holds another content by now, which the next look removes", version.key());
    }
  }

  /**
   * Removes at once what can be; where that fails, a worker does it later, for the row is due.
   * Reads the row again: a request that was signed meanwhile may work for longer than the caller
   * has seen.
   */
  void removeNow(Upload upload) {
    if (Stream.concat(upload.mustBeEmpty(), mayHoldParts(upload)).findAny().isEmpty()) {
      return;
    }
    try {
      uploads.find(upload.terms().id()).ifPresent(this::remove);
    } catch (StorageException | RepositoryUnavailable later) {
      LOG.warn(
          "Upload {}: leftovers are removed later: {}", upload.terms().id(), later.getMessage());
    }
  }

  /** Parts of its client, and of a copy to its final key that was cut off. */
  private static Stream<ObjectKey> mayHoldParts(Upload upload) {
    Placement placement = upload.terms().placement();
    boolean sent = upload.terms().transfer() instanceof Transfer.Multipart;
    return switch (upload) {
      case Upload.Pending pending -> Stream.of();
      case Upload.Uploaded uploaded -> Stream.of();
      case Upload.Ready ready -> sent ? Stream.of(placement.uploadKey()) : Stream.of();
      case Upload.Gone gone ->
          sent || placement.staging().isPresent() ? placement.all() : Stream.of();
    };
  }
}
