package io.gatepass.gcs;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Part;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.UrlSeries;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Parts of one session. Clients do not set the length: it follows from what they send. */
record PartSeries(UrlSeries urls) implements PartSigner {

  @Override
  public Instant expiresAt() {
    return urls.expiresAt();
  }

  @Override
  public SignedRequest sign(Part part, Optional<Checksum> digest) {
    Map<String, String> sent = new TreeMap<>();
    digest.ifPresent(checksum -> sent.put("Content-MD5", md5(checksum)));
    Map<String, String> bound = new TreeMap<>(sent);
    part.size().ifPresent(size -> bound.put("Content-Length", Long.toString(size.value())));
    String url = urls.url(Integer.toString(part.number()), bound).url();
    return new SignedRequest(HttpMethod.PUT, url, sent, expiresAt());
  }

  private static String md5(Checksum checksum) {
    if (checksum.algorithm() != ChecksumAlgorithm.MD5) {
      throw new IllegalArgumentException("A part is bound to its MD5.");
    }
    return checksum.value();
  }
}
