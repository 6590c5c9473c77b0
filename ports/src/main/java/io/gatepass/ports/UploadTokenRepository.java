package io.gatepass.ports;

import io.gatepass.domain.TokenId;
import java.time.Instant;
import java.util.Optional;

/**
 * Remembers upload tokens, of their secrets only digests. What is created under one is counted by
 * {@link UploadRepository#add}, in its transaction. Every method is one transaction that is durable
 * when it returns. All throw {@link RepositoryUnavailable} when the database cannot be asked;
 * repeating is safe but for {@link #giveBack}.
 */
public interface UploadTokenRepository {

  /**
   * A token with what proves its secret.
   *
   * @param digest SHA-256 of the secret, 64 hexadecimal characters in lower case
   */
  record Kept(UploadToken token, String digest) {
    @Override
    public String toString() {
      return "Kept[" + token.id() + "]";
    }
  }

  void add(Kept kept);

  /** Revoked and expired ones too; empty when there is no token of that id. */
  Optional<Kept> find(TokenId id);

  /** Refuses it from then on; one that is revoked already stays as it is. False: there is none. */
  boolean revoke(TokenId id, Instant now);

  /** Takes one upload off its count, whose creation came to nothing. */
  void giveBack(TokenId id);

  /**
   * Forgets tokens that have been refused since before that instant by their time; what was created
   * under them stays.
   *
   * @param limit most tokens, from 1 to 1,000
   * @return how many
   */
  int forget(Instant before, int limit);
}
