package io.gatepass.signing;

import java.time.Instant;
import java.util.Optional;

/** One request at one moment, but for the value of one parameter: what is left is to hash it. */
final class PreparedUrl {
  private final SigningTime time;
  private final Instant expiresAt;
  private final String canonicalHead;
  private final String urlHead;
  private final String canonicalTail;
  private final String urlTail;

  PreparedUrl(SigningTime time, UrlRequest request, Optional<String> open) {
    SignedHeaders headers = SignedHeaders.of(request.origin(), request.headers());
    SignedQuery query = SignedQuery.of(time, request, headers.encodedNames(), open);
    String path = Texts.encodePath(request.path());
    this.time = time;
    this.expiresAt = time.end(request.life().toSeconds());
    this.canonicalHead = request.method() + "\n" + path + "\n" + query.head();
    this.urlHead = request.origin() + path + "?" + query.head();
    this.canonicalTail = query.tail() + "\n" + headers.canonical(time.scheme());
    this.urlTail = query.tail() + time.day().query().signature();
  }

  /** Signs it with that value, which is nothing where none is open. */
  SignedUrl url(String value) {
    Texts.requireWellFormed(value);
    String written = Texts.encode(value);
    String digest = Hashes.sha256(canonicalHead + written + canonicalTail);
    return new SignedUrl(
        urlHead + written + urlTail + time.signature(time.toSign() + digest), expiresAt);
  }
}
