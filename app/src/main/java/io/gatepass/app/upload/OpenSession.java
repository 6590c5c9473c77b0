package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/**
 * Has the store open a session for the parts of a pending upload that has none yet. No part is
 * signed for a session that is not remembered.
 */
final class OpenSession {
  private final Stores stores;
  private final UploadRepository uploads;

  OpenSession(Stores stores, UploadRepository uploads) {
    this.stores = stores;
    this.uploads = uploads;
  }

  /** The upload as it can be signed: in parts with its session, otherwise as it was. */
  Upload.Pending open(Upload.Pending pending) {
    return switch (pending.terms().transfer()) {
      case Transfer.Put put -> pending;
      case Transfer.Form form -> pending;
      case Transfer.Multipart multipart -> pending.session().isPresent() ? pending : begin(pending);
    };
  }

  private Upload.Pending begin(Upload.Pending pending) {
    UploadTerms terms = pending.terms();
    MultipartUploads store = stores.of(terms).multiparts();
    PartSession session = store.begin(terms.id(), terms.placement(), terms.constraints());
    Upload.Pending opened = pending.sendingTo(session);
    if (uploads.remember(opened, Optional.empty())) {
      return opened;
    }
    Upload current = uploads.find(terms.id()).orElse(pending);
    if (!(current instanceof Upload.Pending)) {
      store.abort(session.key());
    }
    return StillPending.of(current);
  }
}
