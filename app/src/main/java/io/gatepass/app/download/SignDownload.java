package io.gatepass.app.download;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.app.upload.Access;
import io.gatepass.app.upload.Charges;
import io.gatepass.app.upload.UploadException;
import io.gatepass.app.upload.UrlTtl;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Visibility;
import io.gatepass.ports.DownloadSigner;
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
   * @param wanted how it is to be handed out, and to which address
   */
  public SignedDownload sign(Caller caller, Optional<UploadId> id, Wanted wanted) {
    Optional<Upload> found = id.flatMap(uploads::find);
    if (found.filter(this::isPublic).isEmpty()) {
      Access.require(caller, Scope.DOWNLOAD);
    }
    Upload upload =
        found
            .filter(each -> isPublic(each) || Access.isVisible(policies, caller, each))
            .orElseThrow(UploadException.NotFound::new);
    return signed(upload, () -> charges.signing(caller, 1), wanted);
  }

  /** Signs one download for somebody who shows no credential; empty where one is needed. */
  public Optional<SignedDownload> sign(Optional<UploadId> id, Wanted wanted) {
    return id.flatMap(uploads::find)
        .filter(this::isPublic)
        .map(
            upload -> signed(upload, () -> charges.publicSigning(upload.terms().tenant()), wanted));
  }

  private boolean isPublic(Upload upload) {
    return policies.readers(upload.terms()).visibility() == Visibility.PUBLIC;
  }

  private SignedDownload signed(Upload upload, Runnable charge, Wanted wanted) {
    return switch (upload) {
      case Upload.Ready ready -> {
        charge.run();
        yield new SignedDownload(sign(ready, wanted), ready);
      }
      case Upload.Pending pending -> throw new UploadException.NotReady(pending);
      case Upload.Uploaded uploaded -> throw new UploadException.NotReady(uploaded);
      case Upload.Gone gone -> throw new UploadException.Ended(gone);
    };
  }

  private SignedRequest sign(Upload.Ready ready, Wanted wanted) {
    UploadTerms terms = ready.terms();
    Lifetime lifetime = UrlTtl.of(policies, terms);
    Delivery delivery =
        Delivery.of(
            terms.constraints().type(), wanted.saveAs().orElse(terms.filename()), wanted.as());
    DownloadSigner signer = stores.of(terms).downloads();
    return policies.readers(terms).addressBound()
        ? signer
            .bound()
            .flatMap(bound ->
                wanted
                    .reader()
                    .flatMap(reader -> bound.signGet(ready.object(), delivery, lifetime, reader)))
            .orElseThrow(() -> new UploadException.AddressNotBindable(terms.policy()))
        : signer.signGet(ready.object(), delivery, lifetime);
  }
}
