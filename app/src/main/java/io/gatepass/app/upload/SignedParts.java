package io.gatepass.app.upload;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Part;
import io.gatepass.ports.PartSigner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Parts that are each signed when their turn comes, so that nobody need hold all of them: ten
 * thousand requests are ten megabytes. All end at the same moment, which is known before the first
 * is signed.
 *
 * @param signer empty where there is no part
 */
public record SignedParts(
    List<Part> parts, Map<Integer, Checksum> digests, Optional<PartSigner> signer) {

  public int count() {
    return parts.size();
  }

  /** When they end; empty where there is none. */
  public Optional<Instant> expiresAt() {
    return signer.map(PartSigner::expiresAt);
  }

  /** Signs them while they are read, in the order of asking; for one thread at a time. */
  public Stream<SignedPart> stream() {
    return parts.stream().map(this::signed);
  }

  private SignedPart signed(Part part) {
    Optional<Checksum> digest = Optional.ofNullable(digests.get(part.number()));
    return new SignedPart(part, signer.orElseThrow().sign(part, digest));
  }
}
