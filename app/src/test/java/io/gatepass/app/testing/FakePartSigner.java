package io.gatepass.app.testing;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Writes down what it would sign. */
record FakePartSigner(ObjectKey key, Instant expiresAt) implements PartSigner {
  @Override
  public SignedRequest sign(Part part, Optional<Checksum> digest) {
    return new SignedRequest(
        HttpMethod.PUT,
        URI.create(FakeStorage.HOST + "/" + key + "?part=" + part.number()),
        digest.map(value -> Map.of("digest", value.value())).orElse(Map.of()),
        expiresAt);
  }
}
