package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.ports.HttpMethod;
import io.gatepass.ports.PartSigner;
import io.gatepass.ports.SignedRequest;
import io.gatepass.s3.Guards.Copying;
import io.gatepass.signing.UrlSeries;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Binds one number of one session, the length and the digest into a signature. */
final class PartSigning {
  private final Presigning presigning;
  private final S3Errors errors;
  private final Supplier<Copying> copying;

  PartSigning(Presigning presigning, S3Errors errors, Supplier<Copying> copying) {
    this.presigning = presigning;
    this.errors = errors;
    this.copying = copying;
  }

  PartSigner of(PartSession session, Lifetime lifetime) {
    Map<String, String> guard = new LinkedHashMap<>();
    WriteHeaders.forbidCopies(copying.get(), errors, guard);
    Presigning.Series series =
        presigning.series(session.key(), Map.of("uploadId", session.id()), "partNumber", lifetime);
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
      Map<String, String> sent = new LinkedHashMap<>();
      WriteHeaders.bind(digest, sent);
      sent.putAll(guard);
      return sent;
    }

    private static Map<String, String> with(ByteCount size, Map<String, String> sent) {
      Map<String, String> bound = new LinkedHashMap<>(sent);
      bound.put(Presigning.LENGTH, Long.toString(size.value()));
      return bound;
    }
  }
}
