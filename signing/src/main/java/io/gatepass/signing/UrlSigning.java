package io.gatepass.signing;

import java.util.Optional;

/** Canonical request, its signature, the URL: one request at one moment, all in one text. */
record UrlSigning(SigningTime time) {

  SignedUrl sign(UrlRequest request) {
    Ascii text = CanonicalRequest.room(time, request);
    CanonicalRequest canonical = CanonicalRequest.write(text, time, request, Optional.empty());
    int url = text.length();
    byte[] signature = time.signature(text.read(url, Hashes.sha256()).digest());
    canonical.writeUrl(text, request);
    text.put(time.day().query().signature()).hex(signature);
    return new SignedUrl(text.cut(url), time.end(request.life().toSeconds()));
  }
}
