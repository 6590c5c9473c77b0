package io.gatepass.azure;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.SignedRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Names blocks. The signature is the same for all: it binds the blob, and no block of it. */
record BlockSigner(PartSession session, Sas.Permitted permitted) implements PartSigner {

  @Override
  public Instant expiresAt() {
    return permitted.end();
  }

  @Override
  public SignedRequest sign(Part part, Optional<Checksum> digest) {
    if (digest.isPresent()) {
      throw new IllegalArgumentException("No digest of a part can be bound here.");
    }
    String id = URLEncoder.encode(BlockId.of(session, part.number()), StandardCharsets.UTF_8);
    String url = permitted.uri() + "&comp=block&blockid=" + id;
    return new SignedRequest(HttpMethod.PUT, url, Map.of(), permitted.end());
  }
}
