package io.gatepass.app.audit;

import io.gatepass.app.credential.IdForm;
import io.gatepass.app.key.KeyId;
import io.gatepass.app.token.TokenName;
import io.gatepass.domain.Sha256;
import io.micronaut.http.HttpHeaders;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The credential that a request was let in with, as far as it may be told.
 *
 * @param id what a key or upload token begins with; of another token the beginning of its digest
 */
record Shown(String kind, Optional<String> id) {
  private static final Pattern BEARER = Pattern.compile("(?i)Bearer +(\\S+) *");
  private static final Map<String, IdForm> OURS =
      Map.of("api_key", KeyId.FORM, "upload_token", TokenName.FORM);
  private static final int DIGEST = 16;

  /** Only of a request that the door let in. */
  static Shown in(HttpHeaders headers) {
    Matcher bearer = BEARER.matcher(String.valueOf(headers.get(HttpHeaders.AUTHORIZATION)));
    return bearer.matches() ? of(bearer.group(1)) : new Shown("none", Optional.empty());
  }

  private static Shown of(String token) {
    return OURS.entrySet().stream()
        .filter(kind -> kind.getValue().begins(token))
        .filter(kind -> token.length() > kind.getValue().length())
        .map(kind ->
            new Shown(kind.getKey(), Optional.of(token.substring(0, kind.getValue().length()))))
        .findFirst()
        .orElseGet(() ->
            new Shown("jwt", Optional.of("sha256:" + Sha256.hex(token).substring(0, DIGEST))));
  }
}
