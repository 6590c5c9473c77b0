package io.gatepass.app.door;

import io.gatepass.app.key.KeyId;
import io.gatepass.app.token.TokenName;
import io.gatepass.ports.Credentials;
import java.time.Instant;
import java.util.Optional;

/**
 * Gives a token to those who know its kind. A kind that is not configured does not count.
 *
 * @param keys for API keys, which say that they are
 * @param uploadTokens for upload tokens, which say so too
 * @param tokens for all others
 */
public record CredentialKinds(
    Optional<Credentials> keys, Optional<Credentials> uploadTokens, Optional<Credentials> tokens)
    implements Credentials {
  @Override
  public Verdict verify(String token, Instant at) {
    return kind(token)
        .map(kind -> kind.verify(token, at))
        .orElseGet(() -> new Verdict.Refused(Why.FORGED));
  }

  private Optional<Credentials> kind(String token) {
    if (KeyId.FORM.begins(token)) {
      return keys;
    }
    return TokenName.FORM.begins(token) ? uploadTokens : tokens;
  }
}
