package io.gatepass.app.key;

import io.gatepass.app.credential.KeptCredentials;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.Credentials;
import java.time.Instant;

/** Verifies API keys. */
public final class ApiKeyCredentials implements Credentials {
  private final KeptCredentials keys;

  public ApiKeyCredentials(ApiKeyRepository keys) {
    this.keys = new KeptCredentials(KeyId.FORM, id -> keys.find(id).map(ApiKeyCredentials::kept));
  }

  private static KeptCredentials.Kept kept(ApiKeyRepository.Kept kept) {
    return new KeptCredentials.Kept(
        kept.digest(), kept.key()::isUsable, kept.key()::caller, kept.key().expiresAt());
  }

  @Override
  public Verdict verify(String token, Instant at) {
    return keys.verify(token, at);
  }
}
