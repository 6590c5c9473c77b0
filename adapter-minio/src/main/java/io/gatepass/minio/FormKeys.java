package io.gatepass.minio;

import io.gatepass.signing.Credential;
import io.gatepass.signing.V4Signer;
import io.minio.credentials.AssumeRoleProvider;
import io.minio.credentials.Credentials;
import io.minio.errors.MinioException;
import java.io.IOException;
import java.security.ProviderException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * With what forms are signed. MinIO lets the holder of a form write its file under any keys, if the
 * key that signed it may do so (s3:PutObjectFanOut): a field that no policy covers lists them. So
 * the server is asked for a temporary key that may put objects and nothing else. A key that may not
 * ask for one, such as a service account's, signs itself where it may not fan out either.
 */
final class FormKeys {
  private static final Duration LIFE = Duration.ofDays(30);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(7);
  private static final Duration TRUSTED = Duration.ofHours(1);

  private final MinioSettings settings;
  private final OkHttpClient http;
  private final FanOut fanOut;
  private final MinioErrors errors;
  private final InstantSource clock;
  private volatile @Nullable FormKey held;

  FormKeys(MinioSettings settings, OkHttpClient http, MinioErrors errors, InstantSource clock) {
    this.settings = settings;
    this.http = http;
    this.fanOut = new FanOut(settings, http, errors);
    this.errors = errors;
    this.clock = clock;
  }

  /**
   * A key to sign forms with.
   *
   * @param end when the server begins to refuse it
   * @param until when another one is asked for
   */
  record FormKey(V4Signer signer, Instant end, Instant until) {}

  /** May call the network. */
  FormKey current() {
    FormKey key = held;
    if (key == null || !clock.instant().isBefore(key.until())) {
      key = narrowed().orElseGet(this::own);
      held = key;
    }
    return key;
  }

  private Optional<FormKey> narrowed() {
    try {
      Credentials temporary = assumed().fetch();
      Instant end = temporary.expiration().toInstant();
      return Optional.of(
          new FormKey(
              signer(
                  temporary.accessKey(),
                  temporary.secretKey(),
                  Optional.of(temporary.sessionToken())),
              end,
              end.minus(RENEWED_BEFORE)));
    } catch (ProviderException | MinioException refused) {
      if (refused.getCause() instanceof IOException silence) {
        throw errors.translate(Operation.FORM, silence);
      }
      return Optional.empty();
    }
  }

  private AssumeRoleProvider assumed() throws MinioException {
    String policy =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["s3:PutObject"],\
        "Resource":["arn:aws:s3:::%s/*"]}]}\
        """
            .formatted(settings.bucket());
    return new AssumeRoleProvider(
        settings.endpoint().toString(),
        settings.accessKey(),
        settings.secretKey(),
        (int) LIFE.toSeconds(),
        policy,
        settings.region(),
        null,
        null,
        null,
        http);
  }

  private FormKey own() {
    V4Signer own = signer(settings.accessKey(), settings.secretKey(), Optional.empty());
    Instant now = clock.instant();
    fanOut.requireNone(own, now);
    return new FormKey(own, Instant.MAX, now.plus(TRUSTED));
  }

  private V4Signer signer(String accessKey, String secretKey, Optional<String> token) {
    return new V4Signer(Credential.aws(accessKey, secretKey, token, settings.region()));
  }
}
