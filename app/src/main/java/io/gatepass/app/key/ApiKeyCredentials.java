package io.gatepass.app.key;

import io.gatepass.app.credential.SecretToken;
import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import java.time.Instant;
import java.util.Optional;

/** Verifies API keys against the database, each time anew, so that a revoked one is refused. */
public final class ApiKeyCredentials implements Credentials {
  private final ApiKeyRepository keys;

  public ApiKeyCredentials(ApiKeyRepository keys) {
    this.keys = keys;
  }

  @Override
  public Verdict verify(String token, Instant at) {
    return SecretToken.parse(KeyId.FORM, token)
        .flatMap(this::verified)
        .map(key -> verdict(key, at))
        .orElseGet(() -> new Verdict.Refused(Why.FORGED));
  }

  private Optional<ApiKey> verified(SecretToken token) {
    Optional<ApiKeyRepository.Kept> kept = find(token);
    boolean same = token.isProvenBy(kept.map(ApiKeyRepository.Kept::digest));
    return kept.filter(known -> same).map(ApiKeyRepository.Kept::key);
  }

  private Optional<ApiKeyRepository.Kept> find(SecretToken token) {
    try {
      return keys.find(token.id());
    } catch (RepositoryUnavailable away) {
      throw new CredentialsUnavailable("The database does not answer.");
    }
  }

  private static Verdict verdict(ApiKey key, Instant at) {
    return key.isUsable(at) ? new Verdict.Verified(key.caller()) : new Verdict.Refused(Why.EXPIRED);
  }
}
