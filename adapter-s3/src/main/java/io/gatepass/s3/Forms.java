package io.gatepass.s3;

import io.gatepass.ports.FormSigner;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;

/** Which dialects take forms. */
final class Forms {
  private Forms() {}

  static Optional<FormSigner> choose(
      S3Settings settings, S3Credentials credentials, S3Errors errors, InstantSource clock) {
    return switch (settings.dialect()) {
      case AWS, MINIO ->
          Optional.of(signer(settings, settings.publicEndpoint(), credentials, errors, clock));
      case R2, B2, GENERIC -> Optional.empty();
    };
  }

  static S3FormSigner signer(
      S3Settings settings,
      Optional<URI> endpoint,
      S3Credentials credentials,
      S3Errors errors,
      InstantSource clock) {
    String address = S3Clients.bucket(settings, endpoint).toString();
    boolean inPath = address.endsWith("/" + settings.bucket() + "/");
    URI action = URI.create(inPath ? address.substring(0, address.length() - 1) : address);
    return new S3FormSigner(
        action, settings.bucket(), new Signing(credentials, settings.region(), errors, clock));
  }
}
