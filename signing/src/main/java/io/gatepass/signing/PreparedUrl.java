package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/** One request at one moment, but for the value of one parameter: what is left is to hash it. */
final class PreparedUrl {
  private final SigningTime time;
  private final Instant expiresAt;
  private final MessageDigest head;
  private final byte[] tail;
  private final String urlHead;
  private final String urlTail;

  PreparedUrl(SigningTime time, UrlRequest request, String parameter) {
    Ascii text = CanonicalRequest.room(time, request);
    CanonicalRequest canonical =
        CanonicalRequest.write(text, time, request, Optional.of(parameter));
    int length = text.length();
    canonical.writeUrl(text, request);
    this.time = time;
    this.expiresAt = time.end(request.life().toSeconds());
    this.head = text.read(canonical.open(), Hashes.sha256());
    this.tail = text.text(canonical.open(), length).getBytes(US_ASCII);
    this.urlHead = text.text(length, text.length());
    this.urlTail = text.text(canonical.open(), canonical.end()) + time.day().query().signature();
  }

  /** Signs it with that value. What all values have before them is hashed once. */
  SignedUrl url(String value) {
    Texts.requireWellFormed(value);
    String written = Texts.encode(value);
    MessageDigest digest = Hashes.copy(head);
    digest.update(written.getBytes(US_ASCII));
    byte[] signature = time.signature(digest.digest(tail));
    Ascii url =
        new Ascii(urlHead.length() + written.length() + urlTail.length() + 2 * signature.length);
    return new SignedUrl(
        url.put(urlHead).put(written).put(urlTail).hex(signature).cut(0), expiresAt);
  }
}
