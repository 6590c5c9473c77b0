package io.gatepass.s3;

import io.gatepass.s3.NarrowedCredentials.Grant;
import java.time.InstantSource;
import software.amazon.awssdk.http.SdkHttpClient;

/** Whose credentials sign what clients send: the gateway's own, but at a MinIO narrowed ones. */
final class ClientCredentials {
  private final S3Settings settings;
  private final S3Credentials own;
  private final SdkHttpClient http;
  private final S3Errors errors;
  private final InstantSource clock;

  ClientCredentials(
      S3Settings settings,
      S3Credentials own,
      SdkHttpClient http,
      S3Errors errors,
      InstantSource clock) {
    this.settings = settings;
    this.own = own;
    this.http = http;
    this.errors = errors;
    this.clock = clock;
  }

  S3Credentials of(Grant grant) {
    return switch (settings.dialect()) {
      case AWS, R2, B2, GENERIC -> own;
      case MINIO -> narrowed(grant);
    };
  }

  private S3Credentials narrowed(Grant grant) {
    FanOut fanOut =
        new FanOut(Forms.signer(settings, settings.endpoint(), own, errors, clock), errors, clock);
    Forgery forgery = new Forgery(settings, errors, clock);
    return new S3Credentials(
        new NarrowedCredentials(settings, own, http, grant, fanOut, forgery, errors, clock),
        errors);
  }
}
