package io.gatepass.ports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Remembers API keys, of their secrets only digests. Every method is one transaction that is
 * durable when it returns. All throw {@link RepositoryUnavailable} when the database cannot be
 * asked; repeating is safe.
 */
public interface ApiKeyRepository {

  /**
   * A key with what proves its secret.
   *
   * @param digest SHA-256 of the secret, 64 hexadecimal characters in lower case
   */
  record Kept(ApiKey key, String digest) {
    @Override
    public String toString() {
      return "Kept[" + key.id() + "]";
    }
  }

  void add(Kept kept);

  /** Revoked and expired ones too; empty when there is no key of that id. */
  Optional<Kept> find(UUID id);

  /** All keys of all tenants, oldest first. */
  List<ApiKey> list();

  /** Refuses it from then on; one that is revoked already stays as it is. False: there is none. */
  boolean revoke(UUID id, Instant now);
}
