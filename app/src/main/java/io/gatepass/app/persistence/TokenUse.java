package io.gatepass.app.persistence;

import io.gatepass.domain.TokenId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.TokenRefused;
import io.gatepass.ports.TokenRefused.Why;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Counts what is created under a token, in the transaction that creates it. */
@Singleton
final class TokenUse {
  private final UploadTokenRows rows;

  TokenUse(UploadTokenRows rows) {
    this.rows = rows;
  }

  /** Holds the token's row until the transaction ends; throws what rolls it back. */
  void spend(UploadTerms terms) {
    terms.token().ifPresent(token -> spend(token, terms));
  }

  private void spend(TokenId token, UploadTerms terms) {
    Instant now = Micros.of(terms.createdAt());
    if (rows.spend(token.value(), now, Micros.of(terms.expiresAt())) != 1) {
      throw new TokenRefused(why(token, now));
    }
  }

  private Why why(TokenId token, Instant now) {
    return rows.findById(token.value())
        .filter(row -> row.revokedAt() == null && row.expiresAt().isAfter(now))
        .map(row -> Why.USED_UP)
        .orElse(Why.EXPIRED);
  }
}
