package io.gatepass.app.upload;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Policy;
import io.gatepass.ports.UploadRepository;

/**
 * How many uploads an owner may have pending under a policy. Counted before the new one is added
 * and not together with it: creations at the same moment, at one gateway or several, may exceed the
 * limit by as many as they are, less one. The next one is refused until there are fewer again.
 */
record PendingLimit(UploadRepository uploads) {

  void check(Caller caller, Policy policy) {
    policy
        .maxPending()
        .ifPresent(most -> {
          if (uploads.pending(caller.tenant(), caller.owner(), policy.name(), most) >= most) {
            throw new UploadException.PendingTooMany(policy.name(), most);
          }
        });
  }
}
