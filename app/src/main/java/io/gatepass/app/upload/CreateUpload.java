package io.gatepass.app.upload;

import io.gatepass.app.policy.Offer;
import io.gatepass.app.policy.Policies;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.Policy;
import io.gatepass.domain.Scope;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Permits one upload. Signs first and remembers before it answers: a signed request that left is
 * always known, and its expiry with it.
 */
public final class CreateUpload {
  private final Stores stores;
  private final Policies policies;
  private final UploadRepository uploads;
  private final Upkeep upkeep;
  private final InstantSource clock;
  private final RandomGenerator random;

  public CreateUpload(
      Stores stores,
      Policies policies,
      UploadRepository uploads,
      Upkeep upkeep,
      InstantSource clock,
      RandomGenerator random) {
    this.stores = stores;
    this.policies = policies;
    this.uploads = uploads;
    this.upkeep = upkeep;
    this.clock = clock;
    this.random = random;
  }

  public Granted create(Caller caller, NewUpload wanted) {
    Access.require(caller, Scope.UPLOAD);
    Policy policy = permitting(wanted);
    Offer offer = Offer.of(policy, stores);
    Choice choice = Choice.of(offer, wanted);

    Instant now = clock.instant();
    UploadId id = UploadId.at(now, random);
    ObjectKey key = policy.layout().key(caller.tenant(), id, wanted.filename(), now);
    Optional<ObjectKey> staging =
        choice.rules().needsPromotion()
            ? Optional.of(policy.layout().staging(caller.tenant(), id))
            : Optional.empty();
    UploadTerms terms =
        new UploadTerms(
            id,
            caller.tenant(),
            caller.owner(),
            policy.name(),
            offer.store(),
            offer.provider().identity(),
            new Placement(key, staging),
            wanted.filename(),
            choice.constraints(),
            choice.transfer(),
            choice.rules().enforced(choice.constraints()),
            wanted.metadata(),
            now,
            now.plus(policy.uploadTtl()));
    return remember(sign(offer.provider(), terms, policy.urlTtl(), now));
  }

  private Granted remember(Granted granted) {
    Instant due = upkeep.firstLook(granted.upload()).orElseThrow();
    uploads.add(granted.upload(), due);
    return granted;
  }

  static Granted sign(StorageProvider provider, UploadTerms terms, Lifetime urlTtl, Instant now) {
    Instruction instruction =
        SignInstruction.sign(provider, terms, urlTtl.until(now, terms.expiresAt()));
    return new Granted(new Upload.Pending(terms, instruction.expiresAt()), instruction);
  }

  private Policy permitting(NewUpload wanted) {
    Policy policy =
        policies
            .find(wanted.policy())
            .orElseThrow(() ->
                new UploadException.Unacceptable(
                    "policy_unknown", "There is no policy " + wanted.policy() + "."));
    if (!policy.takes(wanted.contentType())) {
      throw new UploadException.Unacceptable(
          "content_type_not_allowed",
          "The policy " + policy.name() + " does not take " + wanted.contentType().essence() + ".");
    }
    if (wanted.size().filter(size -> size.isMoreThan(policy.maxSize())).isPresent()) {
      throw new UploadException.TooLarge(
          "The policy " + policy.name() + " takes at most " + policy.maxSize() + ".");
    }
    return policy;
  }
}
