package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.StorageException;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * MinIO lets the holder of a form write its file under any keys, if the key that signed the form
 * may do so (s3:PutObjectFanOut): a field that no policy covers lists them. So two forms are sent
 * whose file is too short, that nothing is written in any case: a plain one, which is refused for
 * just that, and one that tries to fan out, which must be refused for the try.
 */
final class FanOut {
  private static final Duration TRUSTED = Duration.ofHours(1);

  /** Long, that a wrong clock does not look like a missing right; nobody else holds these forms. */
  private static final Lifetime LIFETIME = new Lifetime(Duration.ofDays(1));

  private static final String TOO_SHORT = "EntityTooSmall";
  private static final String PREFIX = ".gatepass-probe/";
  private static final Constraints TWO_BYTES =
      new Constraints(
          new SizeLimit.Exactly(new ByteCount(2)), ContentType.OCTET_STREAM, Optional.empty());
  private static final Pattern CODE = Pattern.compile("<Code>([A-Za-z0-9.]{1,64})</Code>");

  private final S3FormSigner forms;
  private final S3Errors errors;
  private final InstantSource clock;
  private volatile Instant seen = Instant.MIN;

  FanOut(S3FormSigner forms, S3Errors errors, InstantSource clock) {
    this.forms = forms;
    this.errors = errors;
    this.clock = clock;
  }

  /**
   * Asks, unless it was refused not long ago.
   *
   * @throws StorageException.Misconfigured when the signing key may fan out
   */
  void requireNone() {
    Instant now = clock.instant();
    if (seen.isAfter(now.minus(TRUSTED))) {
      return;
    }
    UploadId id = UploadId.at(now, new SecureRandom());
    SignedForm form =
        forms.signForm(id, new ObjectKey(PREFIX + id), TWO_BYTES, Optional.empty(), LIFETIME);
    require(TOO_SHORT, send(form, Map.of()));
    HttpResponse<String> tried =
        send(form, Map.of("x-minio-fanout-list", "{\"key\":\"" + PREFIX + id + "-other\"}"));
    if (code(tried).equals(TOO_SHORT)) {
      throw new StorageException.Misconfigured(
          errors.message(
              Operation.ASK,
              "whoever holds a form could write any object with it, so none is signed. Deny"
                  + " s3:PutObjectFanOut to this access-key, or use one that may call"
                  + " sts:AssumeRole."),
          null);
    }
    require("AccessDenied", tried);
    seen = now;
  }

  private void require(String code, HttpResponse<String> answer) {
    if (!code(answer).equals(code)) {
      throw errors.refusal(Operation.ASK, code(answer), answer.statusCode(), null);
    }
  }

  private static String code(HttpResponse<String> answer) {
    Matcher found = CODE.matcher(answer.body());
    return found.find() ? found.group(1) : "";
  }

  private HttpResponse<String> send(SignedForm form, Map<String, String> more) {
    Map<String, String> fields = new LinkedHashMap<>(form.fields());
    fields.putAll(more);
    try (ProbeSender sender = new ProbeSender()) {
      return sender.form(form.uri(), fields, new byte[1]);
    } catch (IOException e) {
      throw errors.silent(Operation.ASK, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw errors.silent(Operation.ASK, e);
    }
  }
}
