package io.gatepass.app.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.Credentials;
import io.gatepass.ports.CredentialsUnavailable;
import io.gatepass.ports.RepositoryUnavailable;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;

/** Verifies API keys against the database, each time anew, so that a revoked one is refused. */
public final class ApiKeyCredentials implements Credentials {
  private static final String NO_DIGEST = "0".repeat(64);

  private final ApiKeyRepository keys;

  public ApiKeyCredentials(ApiKeyRepository keys) {
    this.keys = keys;
  }

  @Override
  public Verdict verify(String token, Instant at) {
    return KeyToken.parse(token)
        .flatMap(this::verified)
        .map(key -> verdict(key, at))
        .orElseGet(() -> new Verdict.Refused(Why.FORGED));
  }

  /** Digests and compares where there is no such key, too. */
  private Optional<ApiKey> verified(KeyToken token) {
    Optional<ApiKeyRepository.Kept> kept = find(token);
    String expected = kept.map(ApiKeyRepository.Kept::digest).orElse(NO_DIGEST);
    boolean same =
        MessageDigest.isEqual(expected.getBytes(US_ASCII), token.digest().getBytes(US_ASCII));
    return kept.filter(known -> same).map(ApiKeyRepository.Kept::key);
  }

  private Optional<ApiKeyRepository.Kept> find(KeyToken token) {
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
