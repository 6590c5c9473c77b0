package io.gatepass.app.testing;

import io.gatepass.domain.TokenId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.TokenRefused;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Upload tokens in memory, which can be away. */
public final class InMemoryTokens implements UploadTokenRepository {
  private final Map<TokenId, Kept> rows = new ConcurrentHashMap<>();
  private boolean away;

  public void goAway() {
    away = true;
  }

  /** What the database does in the transaction that adds an upload. */
  void spend(UploadTerms terms) {
    terms
        .token()
        .ifPresent(id -> {
          UploadToken token = Optional.ofNullable(rows.get(id)).orElseThrow().token();
          if (token.revokedAt().isPresent() || !terms.createdAt().isBefore(token.expiresAt())) {
            throw new TokenRefused(TokenRefused.Why.EXPIRED);
          }
          if (token.used() >= token.count()) {
            throw new TokenRefused(TokenRefused.Why.USED_UP);
          }
          Instant until = terms.expiresAt();
          change(
              id,
              old -> {
                Instant open = old.openUntil().isAfter(until) ? old.openUntil() : until;
                return with(old, old.used() + 1, open, old.revokedAt());
              });
        });
  }

  public UploadToken get(TokenId id) {
    return Optional.ofNullable(rows.get(id)).orElseThrow().token();
  }

  @Override
  public void add(Kept kept) {
    rows().put(kept.token().id(), kept);
  }

  @Override
  public Optional<Kept> find(TokenId id) {
    return Optional.ofNullable(rows().get(id));
  }

  @Override
  public boolean revoke(TokenId id, Instant now) {
    return change(
        id,
        old -> with(old, old.used(), old.openUntil(), old.revokedAt().or(() -> Optional.of(now))));
  }

  @Override
  public void giveBack(TokenId id) {
    change(id, old -> with(old, old.used() - 1, old.openUntil(), old.revokedAt()));
  }

  @Override
  public int forget(Instant before, int limit) {
    throw new UnsupportedOperationException("nothing is old here");
  }

  private boolean change(TokenId id, UnaryOperator<UploadToken> change) {
    @Nullable Kept changed =
        rows()
            .computeIfPresent(
                id, (known, kept) -> new Kept(change.apply(kept.token()), kept.digest()));
    return changed != null;
  }

  private Map<TokenId, Kept> rows() {
    if (away) {
      throw new RepositoryUnavailable(new IllegalStateException("away"));
    }
    return rows;
  }

  private static UploadToken with(
      UploadToken old, int used, Instant openUntil, Optional<Instant> revokedAt) {
    return new UploadToken(
        old.id(),
        old.tenant(),
        old.owner(),
        old.policy(),
        old.maxSize(),
        old.count(),
        used,
        old.metadata(),
        old.createdAt(),
        old.expiresAt(),
        openUntil,
        revokedAt);
  }
}
