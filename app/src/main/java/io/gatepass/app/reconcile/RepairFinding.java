package io.gatepass.app.reconcile;

import io.gatepass.domain.Event;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Step;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Finding;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts right what is certainly the gateway's own: withdraws an upload whose object is gone, has the
 * sweeper empty keys that must be empty, and deletes an object that carries the id of an upload of
 * which there is no row. Repeatable.
 */
final class RepairFinding {
  private static final Logger LOG = LoggerFactory.getLogger(RepairFinding.class);

  private final UploadRepository uploads;
  private final Upkeep upkeep;

  RepairFinding(UploadRepository uploads, Upkeep upkeep) {
    this.uploads = uploads;
    this.upkeep = upkeep;
  }

  Finding repair(Unpartnered found, ObjectStore objects, Instant now) {
    boolean repaired =
        switch (found.kind()) {
          case LOST_UPLOAD -> found.upload().filter(lost -> withdraw(lost, now)).isPresent();
          case LEFTOVER -> found.upload().filter(ended -> sweep(ended, now)).isPresent();
          case UNKNOWN_OBJECT -> delete(found.key(), objects);
        };
    return found.with(repaired ? Finding.Outcome.REPAIRED : Finding.Outcome.KEPT);
  }

  private boolean withdraw(Upload lost, Instant now) {
    boolean withdrawn =
        Lifecycle.step(lost, new Event.Withdrawn(), now) instanceof Step.Moved moved
            && uploads.replace(lost, moved.next(), upkeep.firstLook(moved.next()));
    if (withdrawn) {
      LOG.warn("Upload {} is deleted: its object is gone", lost.terms().id());
    }
    return withdrawn;
  }

  private boolean sweep(Upload ended, Instant now) {
    uploads.wake(ended, now);
    return true;
  }

  /** What the store cannot describe was not written by it, and does not keep the rest waiting. */
  private boolean delete(String name, ObjectStore objects) {
    try {
      Optional<StoredObject> orphan =
          ObjectKey.parse(name).flatMap(objects::find).filter(this::isOrphan);
      orphan.map(StoredObject::ref).ifPresent(ref -> deleteNow(ref, objects));
      return orphan.isPresent();
    } catch (StorageException.Conflict | StorageException.Unexpected notOurs) {
      return false;
    }
  }

  /** Told before it is done: the finding is written later, and not if this gateway dies. */
  private static void deleteNow(ObjectRef orphan, ObjectStore objects) {
    LOG.warn("Object {} is deleted: no upload of its id is known", orphan.key());
    objects.delete(orphan);
  }

  /**
   * A copy that somebody made elsewhere carries an id too, so that the key must hold it as well.
   */
  private boolean isOrphan(StoredObject object) {
    return object
        .uploadId()
        .flatMap(UploadId::parse)
        .filter(id -> CompareObjects.ids(object.ref().key().value()).anyMatch(id::equals))
        .filter(id -> uploads.find(id).isEmpty())
        .isPresent();
  }
}
