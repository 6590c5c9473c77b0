package io.gatepass.minio;

import io.gatepass.domain.Lifetime;
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
 * With what clients' requests are signed. There are MinIO servers that let whoever knows the name
 * of a key write with it, unsigned (CVE-2026-41145), and every signed request tells that name; and
 * MinIO lets the holder of a form write its file under any keys, if the key that signed it may do
 * so (s3:PutObjectFanOut). So the server is asked for a temporary key that may do one thing, and
 * only by a signed URL or form. A key that may not ask for one, such as a service account's, signs
 * itself where the server refuses both.
 */
final class ClientKeys {
  private static final Duration LIFE = Duration.ofDays(30);
  private static final Duration RENEWED_BEFORE = Duration.ofDays(7);
  private static final Duration TRUSTED = Duration.ofHours(1);

  private final MinioSettings settings;
  private final OkHttpClient http;
  private final Grant grant;
  private final FanOut fanOut;
  private final Forgery forgery;
  private final MinioErrors errors;
  private final InstantSource clock;
  private volatile @Nullable Key held;

  ClientKeys(
      MinioSettings settings,
      Grant grant,
      OkHttpClient http,
      MinioErrors errors,
      InstantSource clock) {
    this.settings = settings;
    this.grant = grant;
    this.http = http;
    this.forgery = new Forgery(settings, http, errors);
    this.fanOut = new FanOut(settings, http, errors);
    this.errors = errors;
    this.clock = clock;
  }

  /** What a temporary key may do. */
  enum Grant {
    READ("\"s3:GetObject\",\"s3:GetObjectVersion\""),
    WRITE("\"s3:PutObject\"");

    private final String actions;

    Grant(String actions) {
      this.actions = actions;
    }
  }

  /**
   * A key to sign with.
   *
   * @param end when the server begins to refuse it
   * @param until when another one is asked for
   * @param reads whether it may read, so that a write that it signs could be made a copy
   */
  record Key(V4Signer signer, Instant end, Instant until, boolean reads) {
    Lifetime cut(Lifetime lifetime, Instant now) {
      return end.equals(Instant.MAX) ? lifetime : lifetime.until(now, end);
    }

    Instant first(Instant refused) {
      return refused.isBefore(end) ? refused : end;
    }
  }

  /** May call the network. */
  Key current() {
    Key key = held;
    if (key == null || !clock.instant().isBefore(key.until())) {
      key = narrowed().orElseGet(this::own);
      held = key;
    }
    return key;
  }

  private Optional<Key> narrowed() {
    try {
      Credentials temporary = assumed().fetch();
      Instant end = temporary.expiration().toInstant();
      return Optional.of(
          new Key(
              signer(
                  temporary.accessKey(),
                  temporary.secretKey(),
                  Optional.of(temporary.sessionToken())),
              end,
              end.minus(RENEWED_BEFORE),
              grant == Grant.READ));
    } catch (ProviderException | MinioException refused) {
      if (refused.getCause() instanceof IOException silence) {
        throw errors.translate(Operation.SIGN, silence);
      }
      return Optional.empty();
    }
  }

  private AssumeRoleProvider assumed() throws MinioException {
    String policy =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[%s],\
        "Resource":["arn:aws:s3:::%s/*"],\
        "Condition":{"StringEquals":{"s3:authType":["REST-QUERY-STRING","POST"]}}}]}\
        """
            .formatted(grant.actions, settings.bucket());
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

  private Key own() {
    V4Signer own = signer(settings.accessKey(), settings.secretKey(), Optional.empty());
    Instant now = clock.instant();
    fanOut.requireNone(own, now);
    forgery.requireRefused(now);
    return new Key(own, Instant.MAX, now.plus(TRUSTED), true);
  }

  private V4Signer signer(String accessKey, String secretKey, Optional<String> token) {
    return new V4Signer(Credential.aws(accessKey, secretKey, token, settings.region()));
  }
}
