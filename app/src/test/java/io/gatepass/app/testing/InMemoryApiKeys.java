package io.gatepass.app.testing;

import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.RepositoryUnavailable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;

/** Keys in memory, which can be away. */
public final class InMemoryApiKeys implements ApiKeyRepository {
  private final Map<UUID, Kept> rows = new ConcurrentSkipListMap<>();
  private boolean away;

  public void goAway() {
    away = true;
  }

  @Override
  public void add(Kept kept) {
    rows().put(kept.key().id(), kept);
  }

  @Override
  public Optional<Kept> find(UUID id) {
    return Optional.ofNullable(rows().get(id));
  }

  @Override
  public List<ApiKey> list() {
    return rows().values().stream().map(Kept::key).toList();
  }

  @Override
  public boolean revoke(UUID id, Instant now) {
    return rows().computeIfPresent(id, (known, kept) -> revoked(kept, now)) != null;
  }

  private Map<UUID, Kept> rows() {
    if (away) {
      throw new RepositoryUnavailable(new IllegalStateException("away"));
    }
    return rows;
  }

  private static Kept revoked(Kept kept, Instant now) {
    ApiKey key = kept.key();
    Instant since = key.revokedAt().orElse(now);
    return new Kept(
        new ApiKey(
            key.id(),
            key.name(),
            key.caller(),
            key.createdAt(),
            key.expiresAt(),
            Optional.of(since)),
        kept.digest());
  }
}
