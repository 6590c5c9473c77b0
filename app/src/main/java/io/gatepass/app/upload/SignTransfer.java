package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Policy;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Signs a pending upload's request again. The new expiry is remembered before the request leaves,
 * so that the last look comes after the last request that works.
 */
public final class SignTransfer {
  private final Stores stores;
  private final Policies policies;
  private final UploadRepository uploads;
  private final Upkeep upkeep;
  private final InstantSource clock;

  public SignTransfer(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      Upkeep upkeep,
      InstantSource clock) {
    this.stores = stores;
    this.policies = policies;
    this.uploads = uploads;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  public Granted sign(Caller caller, Optional<UploadId> id) {
    Access.require(caller, Scope.UPLOAD);
    Upload.Pending pending = pending(Access.find(uploads, caller, id));
    UploadTerms terms = pending.terms();
    Instant now = clock.instant();
    if (pending.isExpired(now)) {
      throw new UploadException.Ended("The upload has expired. Create a new one.");
    }
    Granted granted = CreateUpload.sign(stores.of(terms), terms, urlTtl(terms), now);
    Upload.Pending signed = pending.signedUntil(granted.request().expiresAt());
    if (!uploads.replace(pending, signed, upkeep.firstLook(signed))) {
      pending(Access.find(uploads, caller, id));
    }
    return new Granted(signed, granted.request());
  }

  private static Upload.Pending pending(Upload upload) {
    return switch (upload) {
      case Upload.Pending pending -> pending;
      case Upload.Uploaded uploaded -> throw new UploadException.NotPending(uploaded);
      case Upload.Ready ready -> throw new UploadException.NotPending(ready);
      case Upload.Gone gone -> throw new UploadException.Ended(gone);
    };
  }

  private Lifetime urlTtl(UploadTerms terms) {
    return policies.find(terms.policy()).map(Policy::urlTtl).orElse(Lifetime.STANDARD);
  }
}
