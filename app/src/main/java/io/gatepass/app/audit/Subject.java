package io.gatepass.app.audit;

import io.gatepass.app.key.KeyId;
import io.gatepass.app.token.TokenName;
import io.gatepass.domain.UploadId;
import java.util.Map;
import java.util.Optional;

/** What a path names, if it is one of our own names: anything else might be a secret. */
final class Subject {
  private static final String WEBHOOK = "wh_";

  private Subject() {}

  static Optional<String> in(Map<String, Object> variables) {
    String text = String.valueOf(variables.get("id"));
    return UploadId.parse(text)
        .map(UploadId::toString)
        .or(() -> webhook(text))
        .or(() -> KeyId.FORM.parse(text).map(KeyId.FORM::of))
        .or(() -> TokenName.FORM.parse(text).map(TokenName.FORM::of));
  }

  private static Optional<String> webhook(String text) {
    return Optional.of(text)
        .filter(name -> name.startsWith(WEBHOOK))
        .flatMap(name -> UploadId.parse(name.substring(WEBHOOK.length())))
        .map(id -> WEBHOOK + id);
  }
}
