package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Signs parts of a pending upload, any number of times. The last expiry is remembered before a
 * request leaves.
 */
public final class SignParts {
  private final Stores stores;
  private final Policies policies;
  private final UploadRepository uploads;
  private final OpenSession session;
  private final Charges charges;
  private final Upkeep upkeep;
  private final InstantSource clock;

  public SignParts(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      Charges charges,
      Upkeep upkeep,
      InstantSource clock) {
    this.stores = stores;
    this.policies = policies;
    this.uploads = uploads;
    this.session = new OpenSession(stores, uploads);
    this.charges = charges;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /**
   * Signs these parts, in the order of asking.
   *
   * @param checksums by the number of a part: base64 of the raw digest, of the kind that the store
   *     binds
   */
  public SignedParts sign(
      Caller caller,
      Optional<UploadId> id,
      Collection<Integer> numbers,
      Map<Integer, String> checksums) {
    Access.require(caller, Scope.UPLOAD);
    Upload upload = Access.find(uploads, caller, id);
    PartPlan plan = PartsOnly.plan(upload);
    Instant now = clock.instant();
    Upload.Pending pending = StillPending.at(upload, now);
    UploadTerms terms = pending.terms();
    MultipartUploads store = stores.of(terms).multiparts();
    PartSelection selection =
        PartSelection.of(plan, store, terms.constraints(), numbers, checksums);
    charges.parts(caller, plan, selection.parts().size());

    Upload.Pending opened = session.open(pending);
    Lifetime lifetime = UrlTtl.of(policies, terms).until(now, terms.expiresAt());
    SignedParts signed = selection.sign(store, opened.session().orElseThrow(), lifetime);
    Upload.Pending last = opened.signedUntil(signed.expiresAt().orElse(now));
    return uploads.remember(last, upkeep.signedLook(last))
        ? signed
        : sign(caller, id, numbers, checksums);
  }
}
