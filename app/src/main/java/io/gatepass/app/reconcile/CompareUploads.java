package io.gatepass.app.reconcile;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Finding;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.ReadyUploads;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.UploadsByKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the ready uploads between two keys whose object was not listed, and is not there. */
final class CompareUploads {
  private static final int BATCH = 1000;

  /** Each is a request: a store that takes a second for each leaves most of the claim. */
  private static final int MOST_LOOKS = 100;

  private static final ByteCount A_BYTE = new ByteCount(1);

  private final UploadsByKey byKey;
  private final UploadRepository uploads;

  CompareUploads(UploadsByKey byKey, UploadRepository uploads) {
    this.byKey = byKey;
    this.uploads = uploads;
  }

  /**
   * What was compared, and what of it has no object.
   *
   * @param until the last key that was compared, where there may be more; empty where these are all
   */
  record Result(int compared, List<Unpartnered> lost, Optional<String> until) {}

  /** A bounded number of them, whatever lies between the two keys. */
  Result compare(Reconciliation job, String upTo, Set<String> listed, ObjectStore objects) {
    List<Unpartnered> lost = new ArrayList<>();
    ReadyUploads batch = byKey.ready(job.store(), job.after(), upTo, BATCH);
    int looks = 0;
    int compared = 0;
    for (Upload.Ready ready : batch.uploads()) {
      String key = ready.terms().placement().key().value();
      compared++;
      if (!listed.contains(key)) {
        if (isLost(ready, objects)) {
          lost.add(new Unpartnered(Finding.Kind.LOST_UPLOAD, key, Optional.of(ready)));
        }
        if (++looks == MOST_LOOKS) {
          return new Result(compared, lost, Optional.of(key));
        }
      }
    }
    return new Result(compared, lost, batch.last().filter(last -> !last.equals(upTo)));
  }

  /** The listing is older than the row: so a look decides, and the row is read once more. */
  private boolean isLost(Upload.Ready ready, ObjectStore objects) {
    return objects.find(ready.terms().placement().key()).isEmpty()
        && isGone(ready.object(), objects)
        && uploads.find(ready.terms().id()).filter(ready::equals).isPresent();
  }

  /** Downloads ask for a version, where the store keeps some, and get it whatever its key shows. */
  private static boolean isGone(ObjectRef served, ObjectStore objects) {
    if (served.version().isEmpty()) {
      return true;
    }
    try {
      objects.readRange(served, 0, A_BYTE);
      return false;
    } catch (StorageException.Missing gone) {
      return true;
    }
  }
}
