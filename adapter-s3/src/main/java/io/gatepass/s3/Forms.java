package io.gatepass.s3;

import io.gatepass.ports.FormSigner;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import software.amazon.awssdk.http.SdkHttpClient;

/** Which dialects take forms, and with what they are signed. */
final class Forms {
  private final S3Settings settings;
  private final S3Credentials credentials;
  private final SdkHttpClient http;
  private final S3Errors errors;
  private final InstantSource clock;

  Forms(
      S3Settings settings,
      S3Credentials credentials,
      SdkHttpClient http,
      S3Errors errors,
      InstantSource clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.http = http;
    this.errors = errors;
    this.clock = clock;
  }

  Optional<FormSigner> choose() {
    return switch (settings.dialect()) {
      case AWS -> Optional.of(signer(settings.publicEndpoint(), credentials));
      case MINIO -> Optional.of(signer(settings.publicEndpoint(), narrowed()));
      case R2, B2, GENERIC -> Optional.empty();
    };
  }

  private S3Credentials narrowed() {
    FanOut fanOut = new FanOut(signer(settings.endpoint(), credentials), errors, clock);
    return new S3Credentials(
        new NarrowedCredentials(settings, credentials, http, fanOut, errors, clock), errors);
  }

  private S3FormSigner signer(Optional<URI> endpoint, S3Credentials signing) {
    String address = S3Clients.bucket(settings, endpoint).toString();
    boolean inPath = address.endsWith("/" + settings.bucket() + "/");
    URI action = URI.create(inPath ? address.substring(0, address.length() - 1) : address);
    return new S3FormSigner(
        action, settings.bucket(), new Signing(signing, settings.region(), errors, clock));
  }
}
