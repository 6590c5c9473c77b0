package io.gatepass.s3;

import io.gatepass.domain.Lifetime;
import io.gatepass.signing.Credential;
import io.gatepass.signing.V4Signer;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

/** Signs with one credential each, so that the stated end is that credential's own. */
final class Signing {
  private final S3Credentials credentials;
  private final String region;
  private final S3Errors errors;
  private final InstantSource clock;
  private volatile @Nullable Held held;

  /** A signer derives its key once a day: the same credential keeps the same one. */
  private record Held(AwsCredentials credential, V4Signer signer) {}

  Signing(S3Credentials credentials, String region, S3Errors errors, InstantSource clock) {
    this.credentials = credentials;
    this.region = region;
    this.errors = errors;
    this.clock = clock;
  }

  /**
   * When something is signed.
   *
   * @param end of the credential
   */
  record Moment(Instant now, Instant end) {
    Instant first(Instant refused) {
      return refused.isBefore(end) ? refused : end;
    }
  }

  /** What is made of a signer. */
  @FunctionalInterface
  interface Use<T> {
    T with(V4Signer signer, Lifetime lives, Moment moment);
  }

  <T> T sign(Lifetime lifetime, Use<T> use) {
    return errors.translated(
        Operation.SIGN,
        () -> {
          AwsCredentials credential = credentials.resolveCredentials();
          Instant end = credential.expirationTime().orElse(Instant.MAX);
          Instant now = clock.instant();
          Lifetime lives = end.equals(Instant.MAX) ? lifetime : lifetime.until(now, end);
          return use.with(signer(credential), lives, new Moment(now, end));
        });
  }

  private V4Signer signer(AwsCredentials credential) {
    Held latest = held;
    if (latest == null || !latest.credential().equals(credential)) {
      latest = new Held(credential, made(credential));
      held = latest;
    }
    return latest.signer();
  }

  private V4Signer made(AwsCredentials credential) {
    Optional<String> token =
        credential instanceof AwsSessionCredentials session
            ? Optional.of(session.sessionToken())
            : Optional.empty();
    return new V4Signer(
        Credential.aws(credential.accessKeyId(), credential.secretAccessKey(), token, region));
  }
}
