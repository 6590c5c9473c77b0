package io.gatepass.s3;

import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.AssumeRoleResponse;

/**
 * With what forms are signed at a MinIO: a temporary key that may put objects and nothing else,
 * because of {@link FanOut}. A key that may not ask for one, such as a service account's, signs
 * itself where it may not fan out either.
 */
final class NarrowedCredentials implements AwsCredentialsProvider {
  private static final Duration LIFE = Duration.ofDays(30);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(7);

  /** MinIO has no roles and reads no name of one, but the SDK's request has one. */
  private static final String ROLE = "arn:aws:iam::000000000000:role/gatepass";

  private final S3Settings settings;
  private final S3Credentials own;
  private final SdkHttpClient http;
  private final FanOut fanOut;
  private final S3Errors errors;
  private final InstantSource clock;
  private volatile @Nullable AwsSessionCredentials held;
  private volatile boolean refused;

  NarrowedCredentials(
      S3Settings settings,
      S3Credentials own,
      SdkHttpClient http,
      FanOut fanOut,
      S3Errors errors,
      InstantSource clock) {
    this.settings = settings;
    this.own = own;
    this.http = http;
    this.fanOut = fanOut;
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public AwsCredentials resolveCredentials() {
    AwsSessionCredentials narrowed = held;
    if (!refused && (narrowed == null || isEnding(narrowed))) {
      narrowed = assumed().orElse(null);
      refused = narrowed == null;
      held = narrowed;
    }
    if (narrowed != null) {
      return narrowed;
    }
    fanOut.requireNone();
    return own.resolveCredentials();
  }

  private boolean isEnding(AwsSessionCredentials narrowed) {
    Instant end = narrowed.expirationTime().orElse(Instant.MAX);
    return !clock.instant().isBefore(end.minus(RENEWED_BEFORE));
  }

  private Optional<AwsSessionCredentials> assumed() {
    try (StsClient sts = client()) {
      AssumeRoleResponse answer =
          sts.assumeRole(role ->
              role.roleArn(ROLE)
                  .roleSessionName("gatepass")
                  .durationSeconds((int) LIFE.toSeconds())
                  .policy(
                      """
                      {"Version":"2012-10-17","Statement":[{"Effect":"Allow",\
                      "Action":["s3:PutObject"],"Resource":["arn:aws:s3:::%s/*"]}]}\
                      """
                          .formatted(settings.bucket())));
      return Optional.of(
          AwsSessionCredentials.builder()
              .accessKeyId(answer.credentials().accessKeyId())
              .secretAccessKey(answer.credentials().secretAccessKey())
              .sessionToken(answer.credentials().sessionToken())
              .expirationTime(answer.credentials().expiration())
              .build());
    } catch (SdkException e) {
      StorageException meant = errors.translate(Operation.ASK, e);
      if (meant instanceof StorageException.Unavailable) {
        throw meant;
      }
      return Optional.empty();
    }
  }

  private StsClient client() {
    return StsClient.builder()
        .region(Region.of(settings.region()))
        .endpointOverride(settings.endpoint().orElseThrow())
        .credentialsProvider(own)
        .httpClient(http)
        .overrideConfiguration(limits ->
            limits
                .retryStrategy(RetryMode.STANDARD)
                .apiCallAttemptTimeout(Patience.NORMAL.attempt())
                .apiCallTimeout(Patience.NORMAL.call()))
        .build();
  }
}
