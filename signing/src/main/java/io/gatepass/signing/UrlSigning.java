package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Canonical request, string to sign, signature: one URL at one moment. */
record UrlSigning(Credential credential, SigningTime time) {

  SignedUrl sign(UrlRequest request) {
    Scheme scheme = credential.scheme();
    SignedHeaders headers = SignedHeaders.of(request.origin(), request.headers());
    String path = Texts.encodePath(request.path());
    String query = query(request, headers);
    String signature =
        signature(
            String.join(
                "\n",
                request.method(),
                path,
                query,
                headers.canonical(),
                headers.names(),
                headers.payload(scheme)));
    String signed = query + "&" + scheme.parameter("Signature") + "=" + signature;
    return new SignedUrl(
        URI.create(request.origin() + path + "?" + signed), Lives.end(time.now(), request.life()));
  }

  private String query(UrlRequest request, SignedHeaders headers) {
    SignedQuery query =
        new SignedQuery(credential.scheme())
            .own("Algorithm", credential.scheme().algorithm())
            .own("Credential", credential.id() + "/" + scope())
            .own("Date", time.stamp())
            .own("Expires", Long.toString(request.life().toSeconds()))
            .own("SignedHeaders", headers.names());
    credential.sessionToken().ifPresent(token -> query.own("Security-Token", token));
    return query.with(request.query()).canonical();
  }

  private String signature(String canonicalRequest) {
    CredentialScope scope = scope();
    String stringToSign =
        String.join(
            "\n",
            scope.scheme().algorithm(),
            time.stamp(),
            scope.toString(),
            sha256(canonicalRequest));
    return HexFormat.of().formatHex(credential.key().sign(scope, stringToSign.getBytes(UTF_8)));
  }

  private CredentialScope scope() {
    return new CredentialScope(credential.scheme(), time.date(), credential.region());
  }

  private static String sha256(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
