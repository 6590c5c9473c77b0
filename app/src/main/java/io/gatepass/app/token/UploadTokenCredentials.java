package io.gatepass.app.token;

import io.gatepass.app.credential.SecretToken;
import io.gatepass.domain.TokenId;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import io.gatepass.ports.UploadTokenRepository.Kept;
import java.time.Instant;
import java.util.Optional;

/**
 * Verifies upload tokens against the database, each time anew, so that a revoked one is refused.
 */
public final class UploadTokenCredentials implements Credentials {
  private final UploadTokenRepository tokens;

  public UploadTokenCredentials(UploadTokenRepository tokens) {
    this.tokens = tokens;
  }

  @Override
  public Verdict verify(String token, Instant at) {
    return SecretToken.parse(TokenName.FORM, token)
        .flatMap(this::verified)
        .map(known -> verdict(known, at))
        .orElseGet(() -> new Verdict.Refused(Why.FORGED));
  }

  private Optional<UploadToken> verified(SecretToken token) {
    Optional<Kept> kept = find(new TokenId(token.id()));
    boolean same = token.isProvenBy(kept.map(Kept::digest));
    return kept.filter(known -> same).map(Kept::token);
  }

  private Optional<Kept> find(TokenId id) {
    try {
      return tokens.find(id);
    } catch (RepositoryUnavailable away) {
      throw new CredentialsUnavailable("The database does not answer.");
    }
  }

  private static Verdict verdict(UploadToken token, Instant at) {
    return token.isUsable(at)
        ? new Verdict.Verified(token.caller())
        : new Verdict.Refused(Why.EXPIRED);
  }
}
