package io.gatepass.app.upload;

import io.gatepass.app.policy.Offer;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.app.work.Alarm;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Event;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Step;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.Once;
import io.gatepass.ports.OnceUploads;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.TokenRefused;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.UploadTokenRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * Permits one upload. Remembers before it answers: a signed request that left is always known, and
 * its expiry with it; so is an upload before the store hears of its parts.
 */
public final class CreateUpload {
  private final Stores stores;
  private final Policies policies;
  private final UploadRepository uploads;
  private final OnceUploads keyed;
  private final UploadTokenRepository tokens;
  private final OpenSession session;
  private final Charges charges;
  private final Upkeep upkeep;
  private final Alarm alarm;
  private final InstantSource clock;
  private final RandomGenerator random;

  public CreateUpload(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      OnceUploads keyed,
      UploadTokenRepository tokens,
      Charges charges,
      Upkeep upkeep,
      Alarm alarm,
      InstantSource clock,
      RandomGenerator random) {
    this.stores = stores;
    this.policies = policies;
    this.uploads = uploads;
    this.keyed = keyed;
    this.tokens = tokens;
    this.charges = charges;
    this.session = new OpenSession(stores, uploads);
    this.upkeep = upkeep;
    this.alarm = alarm;
    this.clock = clock;
    this.random = random;
  }

  public Granted create(Caller caller, NewUpload wanted) {
    return create(caller, wanted, Optional.empty()).orElseThrow();
  }

  /** Empty where it had been created before under that key. */
  Optional<Granted> create(Caller caller, NewUpload asked, Optional<Once> once) {
    Access.require(caller, Scope.UPLOAD);
    Instant now = clock.instant();
    Permitted permitted = Permitted.of(policies, caller, asked, now);
    NewUpload wanted = permitted.wanted();
    new PendingLimit(uploads).check(caller, permitted.policy());
    Offer offer = Offer.of(permitted.policy(), stores);
    Choice choice = Choice.of(offer, wanted);
    UploadTerms terms = new NewTerms(offer, choice, upkeep).of(caller, wanted, now, random);
    Upload.Pending unsigned = new Upload.Pending(terms, terms.createdAt());
    return switch (choice.transfer()) {
      case Transfer.Put put -> inOneRequest(offer, caller, unsigned, once);
      case Transfer.Form form -> inOneRequest(offer, caller, unsigned, once);
      case Transfer.Multipart(PartPlan plan) ->
          inParts(offer, caller, unsigned, plan, wanted.parts(), once);
    };
  }

  private Optional<Granted> inOneRequest(
      Offer offer, Caller caller, Upload.Pending unsigned, Optional<Once> once) {
    charges.creation(caller, unsigned.terms().transfer(), 1);
    Granted granted =
        SignInstruction.sign(offer.provider(), unsigned, offer.policy().urlTtl(), unsigned.since());
    return add(granted.upload(), once) ? Optional.of(granted) : Optional.empty();
  }

  private Optional<Granted> inParts(
      Offer offer,
      Caller caller,
      Upload.Pending unsigned,
      PartPlan plan,
      OptionalInt first,
      Optional<Once> once) {
    UploadTerms terms = unsigned.terms();
    StorageProvider provider = offer.provider();
    PartSelection selection =
        PartSelection.first(plan, provider.multiparts(), terms.constraints(), first);
    charges.creation(caller, terms.transfer(), selection.parts().size());
    if (!add(unsigned, once)) {
      return Optional.empty();
    }
    try {
      Upload.Pending opened = session.open(unsigned);
      Granted granted =
          SignInstruction.parts(
              provider, opened, plan, selection, offer.policy().urlTtl(), clock.instant());
      if (!uploads.remember(granted.upload(), upkeep.signedLook(granted.upload()))) {
        throw new UploadException.Ended("The upload was given up meanwhile. Create a new one.");
      }
      return Optional.of(granted);
    } catch (StorageException failed) {
      if (once.isEmpty()) {
        withdraw(unsigned);
      }
      throw failed;
    }
  }

  private boolean add(Upload.Pending upload, Optional<Once> once) {
    Instant due = due(upload);
    try {
      if (once.isPresent() && !keyed.add(upload, due, once.get())) {
        return false;
      }
      if (once.isEmpty()) {
        uploads.add(upload, due);
      }
      alarm.at(due);
      return true;
    } catch (TokenRefused refused) {
      throw UploadException.of(refused.why());
    }
  }

  /** Of parts none is signed yet. */
  private Instant due(Upload.Pending upload) {
    return Optional.of(upload)
        .filter(whole -> whole.terms().transfer().kind() != TransferKind.MULTIPART)
        .flatMap(upkeep::signedLook)
        .or(() -> upkeep.firstLook(upload))
        .orElseThrow();
  }

  private void withdraw(Upload.Pending added) {
    if (Lifecycle.step(added, new Event.Withdrawn(), clock.instant())
            instanceof Step.Moved(Upload aborted)
        && uploads.replace(added, aborted, upkeep.firstLook(aborted))) {
      added.terms().token().ifPresent(tokens::giveBack);
    }
  }
}
