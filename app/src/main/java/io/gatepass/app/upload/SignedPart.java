package io.gatepass.app.upload;

import io.gatepass.domain.Part;
import io.gatepass.ports.SignedRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A part of an upload and the request that sends it. */
public record SignedPart(Part part, SignedRequest request) {

  /** When the last of them ends; empty where there is none. */
  public static Optional<Instant> lastExpiry(List<SignedPart> parts) {
    return parts.stream()
        .map(signed -> signed.request().expiresAt())
        .max(Comparator.naturalOrder());
  }
}
