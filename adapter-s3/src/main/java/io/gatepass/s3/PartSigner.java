package io.gatepass.s3;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.SignedRequest;
import io.gatepass.s3.Guards.Copying;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Binds one number of one session, the length and the digest into a signature. */
final class PartSigner {
  private final Presigning presigning;
  private final S3Errors errors;
  private final Supplier<Copying> copying;

  PartSigner(Presigning presigning, S3Errors errors, Supplier<Copying> copying) {
    this.presigning = presigning;
    this.errors = errors;
    this.copying = copying;
  }

  SignedRequest sign(PartSession session, Part part, Optional<Checksum> digest, Lifetime lifetime) {
    Map<String, String> headers = new LinkedHashMap<>();
    part.size().ifPresent(size -> headers.put("Content-Length", Long.toString(size.value())));
    digest.ifPresent(checksum -> WriteHeaders.bind(checksum, headers));
    WriteHeaders.forbidCopies(copying.get(), errors, headers);
    Map<String, String> query =
        Map.of("partNumber", Integer.toString(part.number()), "uploadId", session.id());
    return presigning.put(session.key(), headers, query, lifetime);
  }
}
