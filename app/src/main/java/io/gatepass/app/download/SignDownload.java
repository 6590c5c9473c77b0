package io.gatepass.app.download;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Cdns;
import io.gatepass.app.store.Stores;
import io.gatepass.app.upload.Access;
import io.gatepass.app.upload.Charges;
import io.gatepass.app.upload.UploadException;
import io.gatepass.app.upload.UrlTtl;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Route;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Visibility;
import io.gatepass.ports.Cdn;
import io.gatepass.ports.DownloadSigner;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.UploadRepository;
import java.util.Optional;

/**
 * Says where a ready upload is read, signed, and pinned to the bytes that were verified where the
 * store can name them: by a generation, or a version if it keeps any. Asks no store.
 */
public final class SignDownload {
  private final Stores stores;
  private final Cdns cdns;
  private final Policies policies;
  private final UploadRepository uploads;
  private final Charges charges;

  public SignDownload(
      Stores stores, Cdns cdns, Policies policies, UploadRepository uploads, Charges charges) {
    this.stores = stores;
    this.cdns = cdns;
    this.policies = policies;
    this.uploads = uploads;
    this.charges = charges;
  }

  /**
   * Signs one download.
   *
   * @param wanted how it is to be handed out, and to which address
   */
  public Download sign(Caller caller, Optional<UploadId> id, Wanted wanted) {
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
  public Optional<Download> sign(Optional<UploadId> id, Wanted wanted) {
    return id.flatMap(uploads::find)
        .filter(this::isPublic)
        .map(
            upload -> signed(upload, () -> charges.publicSigning(upload.terms().tenant()), wanted));
  }

  private boolean isPublic(Upload upload) {
    return policies.readers(upload.terms()).visibility() == Visibility.PUBLIC;
  }

  private Download signed(Upload upload, Runnable charge, Wanted wanted) {
    return switch (upload) {
      case Upload.Ready ready -> {
        charge.run();
        yield open(ready).orElseGet(() -> sign(ready, wanted));
      }
      case Upload.Pending pending -> throw new UploadException.NotReady(pending);
      case Upload.Uploaded uploaded -> throw new UploadException.NotReady(uploaded);
      case Upload.Gone gone -> throw new UploadException.Ended(gone);
    };
  }

  /** What a browser runs is never at an open address, whatever its policy says by now. */
  private Optional<Download> open(Upload.Ready ready) {
    UploadTerms terms = ready.terms();
    return Optional.of(terms)
        .filter(each -> policies.isOpen(each) && !each.constraints().type().isActive())
        .flatMap(each -> cdns.of(each.store()))
        .flatMap(cdn -> cdn.address(ready.object().key()))
        .map(uri -> new OpenDownload(uri, ready, stores.of(terms).downloads().tag(ready.object())));
  }

  private Download sign(Upload.Ready ready, Wanted wanted) {
    UploadTerms terms = ready.terms();
    DownloadSigner signer = signer(terms);
    return new SignedDownload(sign(signer, ready, wanted), ready, signer.tag(ready.object()));
  }

  /** As the policy says today; an old file may lie in a store that nothing stands in front of. */
  private DownloadSigner signer(UploadTerms terms) {
    return Optional.of(terms)
        .filter(each -> policies.readers(each).route() == Route.CDN)
        .filter(each -> !each.constraints().type().isActive())
        .flatMap(each -> cdns.of(each.store()))
        .flatMap(Cdn::downloads)
        .orElseGet(() -> stores.of(terms).downloads());
  }

  private SignedRequest sign(DownloadSigner signer, Upload.Ready ready, Wanted wanted) {
    UploadTerms terms = ready.terms();
    Lifetime lifetime = UrlTtl.of(policies, terms);
    Delivery delivery =
        Delivery.of(
            terms.constraints().type(), wanted.saveAs().orElse(terms.filename()), wanted.as());
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
