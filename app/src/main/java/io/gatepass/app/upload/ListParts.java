package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.Caller;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Scope;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Asks storage which parts of a pending upload have arrived: all that a client needs to go on. */
public final class ListParts {
  private final Stores stores;
  private final UploadRepository uploads;
  private final SettleUpload settle;
  private final InstantSource clock;

  public ListParts(
      Stores stores, UploadRepository uploads, SettleUpload settle, InstantSource clock) {
    this.stores = stores;
    this.uploads = uploads;
    this.settle = settle;
    this.clock = clock;
  }

  public ListedParts list(Caller caller, Optional<UploadId> id) {
    Access.require(caller, Scope.UPLOAD);
    Upload upload = Access.find(uploads, caller, id);
    PartPlan plan = PartsOnly.plan(upload);
    Upload.Pending pending = StillPending.at(upload, clock.instant());
    MultipartUploads store = stores.of(pending.terms()).multiparts();
    return new ListedParts(plan, plan.arrival(listed(pending, store), store.limits()));
  }

  private List<StoredPart> listed(Upload.Pending pending, MultipartUploads store) {
    try {
      return pending.session().map(store::arrived).orElse(List.of());
    } catch (StorageException.Missing closed) {
      StillPending.of(settle.settle(pending, Witness.BYSTANDER));
      throw new UploadException.PartsChanged();
    }
  }
}
