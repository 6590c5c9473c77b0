package io.gatepass.minio;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.SignedRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Binds one number of one session, the length and the digest into a signature. Where the key that
 * signs may read, a header too, which not every client can set; MinIO asks for the right to read
 * the source of a copy.
 */
final class PartSigner {
  private final Presigning presigning;

  PartSigner(Presigning presigning) {
    this.presigning = presigning;
  }

  SignedRequest sign(PartSession session, Part part, Optional<Checksum> digest, Lifetime lifetime) {
    Map<String, String> headers = new LinkedHashMap<>();
    part.size().ifPresent(size -> headers.put("Content-Length", Long.toString(size.value())));
    ClientKeys.Key key = presigning.key();
    if (key.reads()) {
      WriteHeaders.forbidCopies(headers);
    }
    digest.ifPresent(checksum -> WriteHeaders.bind(checksum, headers));
    Map<String, String> query =
        Map.of("partNumber", Integer.toString(part.number()), "uploadId", session.id());
    return presigning.sign(key, HttpMethod.PUT, session.key(), headers, query, lifetime);
  }
}
