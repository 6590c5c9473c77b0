package io.gatepass.app.reconcile;

import io.gatepass.domain.Upload;
import io.gatepass.ports.Finding;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Reconciliation;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.UploadsByKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the ready uploads between two keys whose object was not listed, and is not there. */
final class CompareUploads {
  private static final int BATCH = 500;

  private final UploadsByKey byKey;
  private final UploadRepository uploads;

  CompareUploads(UploadsByKey byKey, UploadRepository uploads) {
    this.byKey = byKey;
    this.uploads = uploads;
  }

  /** What was compared, and what of it has no object. */
  record Result(int compared, List<Unpartnered> lost) {}

  Result compare(Reconciliation job, String upTo, Set<String> listed, ObjectStore objects) {
    List<Unpartnered> lost = new ArrayList<>();
    String after = job.after();
    int compared = 0;
    List<Upload.Ready> batch;
    do {
      batch = byKey.ready(job.store(), after, upTo, BATCH);
      for (Upload.Ready ready : batch) {
        after = ready.terms().placement().key().value();
        if (!listed.contains(after) && isLost(ready, objects)) {
          lost.add(new Unpartnered(Finding.Kind.LOST_UPLOAD, after, Optional.of(ready)));
        }
      }
      compared += batch.size();
    } while (batch.size() == BATCH);
    return new Result(compared, lost);
  }

  /** The listing is older than the row: so a look decides, and the row is read once more. */
  private boolean isLost(Upload.Ready ready, ObjectStore objects) {
    return objects.find(ready.terms().placement().key()).isEmpty()
        && uploads.find(ready.terms().id()).filter(ready::equals).isPresent();
  }
}
