package io.gatepass.ports;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Part;
import java.time.Instant;
import java.util.Optional;

/**
 * Signs parts of one session one after another, all at one moment and with one credential, so that
 * each costs no more than what is its own. For one thread.
 */
public interface PartSigner {

  /** When the store begins to refuse every request that comes from here. */
  Instant expiresAt();

  /**
   * Signs the write of one part. Bound are the session, the number, the length where the part has
   * one and the store can, and the digest. The request cannot become a copy of another object.
   * Repeatable; calls no store, though a signature may be made over the network.
   *
   * @param digest of the part, of the kind that {@link MultipartUploads#digest} names
   * @throws StorageException where the signature is made elsewhere and cannot be had
   */
  SignedRequest sign(Part part, Optional<Checksum> digest);
}
