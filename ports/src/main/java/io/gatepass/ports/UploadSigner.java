package io.gatepass.ports;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Placement;
import io.gatepass.domain.UploadId;

/** Signs permission to write one object. */
public interface UploadSigner {

  /**
   * Signs one write of one object in a single request.
   *
   * <p>What {@link ProviderRules} calls {@code WIRE} is bound into the signature, and the store
   * refuses a request that differs in it; the look finds the rest. The upload id is always in the
   * instruction, so that a look can tell whose request wrote the bytes; where it cannot be bound,
   * the look rejects another.
   *
   * <p>Repeatable; writes nothing. Calls no store, though a credential that is due may be renewed
   * over the network.
   *
   * @param placement where the bytes go: without a staging key the write demands that the key is
   *     free, whatever the store is known to keep, for what was promised to this upload must hold
   * @param constraints a size that is exact, or at most a limit, which the look keeps where the
   *     signature cannot
   * @param lifetime cut to the signing credential's own end
   * @throws StorageException.Misconfigured when there is no usable credential
   * @throws StorageException.Unavailable when the credential cannot be had at the moment
   */
  SignedRequest signPut(
      UploadId id, Placement placement, Constraints constraints, Lifetime lifetime);
}
