package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.app.work.Alarm;
import io.gatepass.domain.Caller;
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
 * Signs a pending upload's request again, or the first of its parts. The new expiry is remembered
 * before the request leaves, so that the last look comes after the last request that works.
 */
public final class SignTransfer {
  private final Stores stores;
  private final Policies policies;
  private final UploadRepository uploads;
  private final OpenSession session;
  private final Charges charges;
  private final Upkeep upkeep;
  private final Alarm alarm;
  private final InstantSource clock;

  public SignTransfer(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      Charges charges,
      Upkeep upkeep,
      Alarm alarm,
      InstantSource clock) {
    this.stores = stores;
    this.policies = policies;
    this.uploads = uploads;
    this.session = new OpenSession(stores, uploads);
    this.charges = charges;
    this.upkeep = upkeep;
    this.alarm = alarm;
    this.clock = clock;
  }

  public Granted sign(Caller caller, Optional<UploadId> id) {
    Access.require(caller, Scope.UPLOAD);
    Instant now = clock.instant();
    Upload.Pending found = pending(caller, id, now);
    UploadTerms terms = found.terms();
    charges.signing(caller, SignInstruction.requests(stores.of(terms), terms));
    return signed(caller, found, now);
  }

  private Granted signed(Caller caller, Upload.Pending found, Instant now) {
    Upload.Pending pending = session.open(found);
    UploadTerms terms = pending.terms();
    Granted granted =
        SignInstruction.sign(stores.of(terms), pending, UrlTtl.of(policies, terms), now);
    Optional<Instant> look = upkeep.signedLook(granted.upload());
    if (!uploads.remember(granted.upload(), look)) {
      return signedAgain(caller, terms.id());
    }
    look.ifPresent(alarm::at);
    return granted;
  }

  /** Somebody has moved it meanwhile. */
  private Granted signedAgain(Caller caller, UploadId id) {
    Instant now = clock.instant();
    return signed(caller, pending(caller, Optional.of(id), now), now);
  }

  private Upload.Pending pending(Caller caller, Optional<UploadId> id, Instant now) {
    return StillPending.at(Access.find(uploads, caller, id), now);
  }
}
