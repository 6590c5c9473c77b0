package io.gatepass.app.upload;

import io.gatepass.app.policy.Policies;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.ports.TokenRefused;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What may be created of what a caller asks for; whoever has an upload token may choose less. */
record Permitted(Policy policy, NewUpload wanted) {

  static Permitted of(Policies policies, Caller caller, NewUpload asked, Instant now) {
    Permitted permitted =
        caller
            .grant()
            .map(grant -> under(grant, policies, caller, asked, now))
            .orElseGet(() -> new Permitted(policy(policies, caller, asked.policy()), asked));
    permitted.check();
    return permitted;
  }

  private static Permitted under(
      Grant grant, Policies policies, Caller caller, NewUpload asked, Instant now) {
    if (!now.isBefore(grant.expiresAt())) {
      throw UploadException.of(TokenRefused.Why.EXPIRED);
    }
    if (grant.left() < 1) {
      throw UploadException.of(TokenRefused.Why.USED_UP);
    }
    asked
        .policy()
        .filter(other -> !other.equals(grant.policy()))
        .ifPresent(other -> {
          throw UploadException.unknown(other);
        });
    Policy policy = policy(policies, caller, Optional.of(grant.policy()));
    return new Permitted(
        grant.narrowed(policy), asked.with(both(grant.metadata(), asked.metadata())));
  }

  /** The token's own entries cannot be changed by its holder. */
  private static Metadata both(Metadata fixed, Metadata given) {
    Map<String, String> all = new HashMap<>(given.entries());
    fixed
        .entries()
        .forEach((name, value) -> {
          String other = all.put(name, value);
          if (other != null && !other.equals(value)) {
            throw new UploadException.Unacceptable(
                "metadata_fixed", "The upload token fixes a metadata entry that was given too.");
          }
        });
    try {
      return new Metadata(all);
    } catch (InvalidValue invalid) {
      throw new UploadException.Unacceptable(invalid.code(), String.valueOf(invalid.getMessage()));
    }
  }

  private static Policy policy(Policies policies, Caller caller, Optional<PolicyName> name) {
    return policies
        .chosen(caller.tenant(), name)
        .orElseThrow(() -> UploadException.unknown(name.orElse(PolicyName.DEFAULT)));
  }

  private void check() {
    if (!policy.takes(wanted.contentType())) {
      throw new UploadException.Unacceptable(
          "content_type_not_allowed",
          "The policy " + policy.name() + " does not take " + wanted.contentType().essence() + ".");
    }
    if (wanted.size().filter(size -> size.isMoreThan(policy.maxSize())).isPresent()) {
      throw new UploadException.TooLarge(
          "The policy " + policy.name() + " takes at most " + policy.maxSize() + ".");
    }
  }
}
