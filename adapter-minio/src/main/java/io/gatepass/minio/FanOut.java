package io.gatepass.minio;

import io.gatepass.ports.StorageException;
import io.gatepass.signing.LengthRange;
import io.gatepass.signing.PostPolicy;
import io.gatepass.signing.SignedPolicy;
import io.gatepass.signing.V4Signer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Asks whether forms of one key can be turned into writes under other keys. Two forms are sent
 * whose file is too short, that nothing is written in any case: a plain one, which is refused for
 * just that, and one that tries to fan out, which must be refused for the try.
 */
final class FanOut {
  /** Long, that a wrong clock does not look like a missing right; nobody else holds these forms. */
  private static final Duration LIFE = Duration.ofDays(1);

  private static final String TOO_SHORT = "EntityTooSmall";
  private static final LengthRange TWO_BYTES = new LengthRange(2, 2);
  private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9.]{1,64})</Code>");

  private final MinioSettings settings;
  private final OkHttpClient http;
  private final MinioErrors errors;

  FanOut(MinioSettings settings, OkHttpClient http, MinioErrors errors) {
    this.settings = settings;
    this.http = http;
    this.errors = errors;
  }

  /**
   * Asks the server.
   *
   * @throws StorageException.Misconfigured when the key may fan out
   */
  void requireNone(V4Signer signer, Instant now) {
    String key = ".gatepass-probe/" + UUID.randomUUID();
    SignedPolicy form =
        signer.policy(
            new PostPolicy(settings.bucket(), key, Optional.of(TWO_BYTES), Map.of(), LIFE), now);
    require(TOO_SHORT, send(form, Map.of()));
    Answer tried = send(form, Map.of("x-minio-fanout-list", "{\"key\":\"" + key + "-other\"}"));
    if (tried.code().equals(TOO_SHORT)) {
      throw new StorageException.Misconfigured(
          errors.message(
              Operation.SIGN,
              "whoever holds a form could write any object with it, so none is signed. Deny"
                  + " s3:PutObjectFanOut to this access-key, or use one that may call"
                  + " sts:AssumeRole."),
          null);
    }
    require("AccessDenied", tried);
  }

  private record Answer(int status, String code) {}

  private void require(String code, Answer answer) {
    if (!answer.code().equals(code)) {
      throw errors.refusal(Operation.SIGN, answer.code(), answer.status());
    }
  }

  private Answer send(SignedPolicy form, Map<String, String> more) {
    MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
    form.fields().forEach(body::addFormDataPart);
    more.forEach(body::addFormDataPart);
    body.addFormDataPart("file", "file", RequestBody.create(new byte[1], null));
    Request post =
        new Request.Builder()
            .url(settings.endpoint() + "/" + settings.bucket())
            .post(body.build())
            .build();
    try (Response response = http.newCall(post).execute()) {
      Matcher found = CODE.matcher(response.body().string());
      return new Answer(response.code(), found.find() ? found.group(1) : "");
    } catch (IOException e) {
      throw errors.translate(Operation.SIGN, e);
    }
  }
}
