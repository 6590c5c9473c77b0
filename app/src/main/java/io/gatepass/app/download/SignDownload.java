package io.gatepass.app.download;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.app.upload.Access;
import io.gatepass.app.upload.Charges;
import io.gatepass.app.upload.UploadException;
import io.gatepass.app.upload.UrlTtl;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.Visibility;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/** Signs reading a ready upload, pinned to the bytes that were verified. Asks no store. */
public final class SignDownload {
  private final Stores stores;
  private final Policies policies;
  private final UploadRepository uploads;
  private final Charges charges;

  public SignDownload(Stores stores, Policies policies, UploadRepository uploads, Charges charges) {
    this.stores = stores;
    this.policies = policies;
    this.uploads = uploads;
    this.charges = charges;
  }

  /**
   * Signs one download.
   *
   * @param saveAs the name to offer; empty: the one given at creation
   */
  public SignedRequest sign(
      Caller caller, Optional<UploadId> id, Disposition.Kind asked, Optional<FileName> saveAs) {
    Optional<Upload> found = id.flatMap(uploads::find);
    if (found.filter(this::isPublic).isEmpty()) {
      Access.require(caller, Scope.DOWNLOAD);
    }
    Upload upload =
        found
            .filter(each -> isPublic(each) || Access.isVisible(policies, caller, each))
            .orElseThrow(UploadException.NotFound::new);
    return signed(upload, () -> charges.signing(caller, 1), asked, saveAs);
  }

  /** Signs one download for somebody who shows no credential; empty where one is needed. */
  public Optional<SignedRequest> sign(
      Optional<UploadId> id, Disposition.Kind asked, Optional<FileName> saveAs) {
    return id.flatMap(uploads::find)
        .filter(this::isPublic)
        .map(upload ->
            signed(upload, () -> charges.publicSigning(upload.terms().tenant()), asked, saveAs));
  }

  private boolean isPublic(Upload upload) {
    return policies.visibility(upload.terms()) == Visibility.PUBLIC;
  }

  private SignedRequest signed(
      Upload upload, Runnable charge, Disposition.Kind asked, Optional<FileName> saveAs) {
    return switch (upload) {
      case Upload.Ready ready -> {
        charge.run();
        yield sign(ready, asked, saveAs);
      }
      case Upload.Pending pending -> throw new UploadException.NotReady(pending);
      case Upload.Uploaded uploaded -> throw new UploadException.NotReady(uploaded);
      case Upload.Gone gone -> throw new UploadException.Ended(gone);
    };
  }

  private SignedRequest sign(
      Upload.Ready ready, Disposition.Kind asked, Optional<FileName> saveAs) {
    Lifetime lifetime = UrlTtl.of(policies, ready.terms());
    Delivery delivery =
        Delivery.of(
            ready.terms().constraints().type(), saveAs.orElse(ready.terms().filename()), asked);
    return stores.of(ready.terms()).downloads().signGet(ready.object(), delivery, lifetime);
  }
}
