package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.SignedRequest;
import io.gatepass.signing.UrlSeries;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Binds one number of one session, the length and the digest into a signature. Where the key that
 * signs may read, a header too, which not every client can set; MinIO asks for the right to read
 * the source of a copy.
 */
final class PartSigning {
  private final Presigning presigning;

  PartSigning(Presigning presigning) {
    this.presigning = presigning;
  }

  PartSigner of(PartSession session, Lifetime lifetime) {
    Presigning.Series series =
        presigning.series(session.key(), Map.of("uploadId", session.id()), "partNumber", lifetime);
    Map<String, String> guard = new LinkedHashMap<>();
    if (series.reads()) {
      WriteHeaders.forbidCopies(guard);
    }
    return new Signer(series.urls(), series.end(), Map.copyOf(guard));
  }

  private record Signer(UrlSeries urls, Instant expiresAt, Map<String, String> guard)
      implements PartSigner {
    @Override
    public SignedRequest sign(Part part, Optional<Checksum> digest) {
      Map<String, String> sent = digest.map(this::with).orElse(guard);
      Map<String, String> bound = part.size().map(size -> with(size, sent)).orElse(sent);
      String url = urls.url(Integer.toString(part.number()), bound).url();
      return new SignedRequest(HttpMethod.PUT, url, sent, expiresAt);
    }

    private Map<String, String> with(Checksum digest) {
      Map<String, String> sent = new LinkedHashMap<>(guard);
      WriteHeaders.bind(digest, sent);
      return sent;
    }

    private static Map<String, String> with(ByteCount size, Map<String, String> sent) {
      Map<String, String> bound = new LinkedHashMap<>(sent);
      bound.put(Presigning.LENGTH, Long.toString(size.value()));
      return bound;
    }
  }
}
