package io.gatepass.domain;

import java.util.Optional;

/** What the client promised about the bytes, fixed when the upload is created. */
public record Constraints(SizeLimit size, ContentType type, Optional<Checksum> checksum) {

  /** Whether a digest of the whole was promised, of that kind. */
  public boolean declares(ChecksumAlgorithm algorithm) {
    return checksum.filter(digest -> digest.algorithm() == algorithm).isPresent();
  }
}
