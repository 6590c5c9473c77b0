package io.gatepass.app.upload;

import io.gatepass.app.policy.Offer;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The terms of a new upload, under keys of its own. */
record NewTerms(Offer offer, Choice choice, Upkeep upkeep) {

  UploadTerms of(Caller caller, NewUpload wanted, Instant now, RandomGenerator random) {
    UploadId id = UploadId.at(now, random);
    KeyLayout layout = offer.policy().layout();
    ObjectKey key = layout.key(caller.tenant(), id, wanted.filename(), now);
    Optional<ObjectKey> staging =
        choice.rules().needsPromotion() || offer.policy().readers().byKey()
            ? Optional.of(layout.staging(caller.tenant(), id))
            : Optional.empty();
    return new UploadTerms(
        id,
        caller.tenant(),
        caller.owner(),
        offer.policy().name(),
        offer.store(),
        offer.provider().identity(),
        new Placement(key, staging),
        wanted.filename(),
        choice.constraints(),
        choice.transfer(),
        choice.enforced(),
        wanted.metadata(),
        now,
        now.plus(ttl()),
        caller.grant().map(Grant::token));
  }

  /** Nobody is promised more time than the store keeps parts, the last look included. */
  private Duration ttl() {
    Duration permitted = offer.policy().uploadTtl(choice.transfer().kind());
    return switch (choice.transfer()) {
      case Transfer.Put put -> permitted;
      case Transfer.Form form -> permitted;
      case Transfer.Multipart multipart ->
          offer
              .provider()
              .multiparts()
              .limits()
              .kept()
              .map(kept -> kept.minus(upkeep.grace()))
              .filter(kept -> kept.compareTo(permitted) < 0)
              .orElse(permitted);
    };
  }
}
