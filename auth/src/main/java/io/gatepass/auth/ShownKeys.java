package io.gatepass.auth;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import io.gatepass.ports.CredentialsUnavailable;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** What an issuer shows as its keys. One that is of no use to us must not hide the others. */
record ShownKeys(String json) {

  /**
   * The public halves of those that can be read.
   *
   * @throws CredentialsUnavailable when it is no set of keys, or holds none that can be read
   */
  JWKSet readable() {
    try {
      Map<String, Object> shown = JSONObjectUtils.parse(json);
      JWKSet keys =
          new JWKSet(
              Arrays.stream(JSONObjectUtils.getJSONObjectArray(shown, "keys"))
                  .flatMap(key -> read(key).stream())
                  .toList());
      if (!keys.isEmpty()) {
        return keys.toPublicJWKSet();
      }
    } catch (ParseException | NullPointerException | IllegalArgumentException unreadable) {
      throw unusable();
    }
    throw unusable();
  }

  /** The library takes some of what is shown for defects of its caller's. */
  private static Optional<JWK> read(Map<String, Object> key) {
    try {
      return Optional.of(JWK.parse(key));
    } catch (ParseException | NullPointerException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  private static CredentialsUnavailable unusable() {
    return new CredentialsUnavailable("What the issuer shows as its keys cannot be read.");
  }
}
