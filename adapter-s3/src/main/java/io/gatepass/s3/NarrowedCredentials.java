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
 * With what clients' requests are signed at a MinIO: a temporary key that may do one thing, and
 * only by a signed URL or form, because of {@link FanOut} and {@link Forgery}. A key that may not
 * ask for one, such as a service account's, signs itself where the server refuses both.
 */
final class NarrowedCredentials implements AwsCredentialsProvider {
  private static final Duration LIFE = Duration.ofDays(30);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(7);

  /** MinIO has no roles and reads no name of one, but the SDK's request has one. */
  private static final String ROLE = "arn:aws:iam::000000000000:role/gatepass";

  private final S3Settings settings;
  private final S3Credentials own;
  private final SdkHttpClient http;
  private final Grant grant;
  private final FanOut fanOut;
  private final Forgery forgery;
  private final S3Errors errors;
  private final InstantSource clock;
  private volatile @Nullable AwsSessionCredentials held;
  private volatile boolean refused;

  /** What a temporary key may do. */
  enum Grant {
    READ("\"s3:GetObject\",\"s3:GetObjectVersion\""),
    WRITE("\"s3:PutObject\"");

    private final String actions;

    Grant(String actions) {
      this.actions = actions;
    }
  }

  NarrowedCredentials(
      S3Settings settings,
      S3Credentials own,
      SdkHttpClient http,
      Grant grant,
      FanOut fanOut,
      Forgery forgery,
      S3Errors errors,
      InstantSource clock) {
    this.settings = settings;
    this.own = own;
    this.http = http;
    this.grant = grant;
    this.fanOut = fanOut;
    this.forgery = forgery;
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
    AwsCredentials itself = own.resolveCredentials();
    forgery.requireRefused(itself.accessKeyId());
    return itself;
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
                      {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[%s],\
                      "Resource":["arn:aws:s3:::%s/*"],"Condition":{"StringEquals":\
                      {"s3:authType":["REST-QUERY-STRING","POST"]}}}]}\
                      """
                          .formatted(grant.actions, settings.bucket())));
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
