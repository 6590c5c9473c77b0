package io.gatepass.app.persistence;

import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@Singleton
final class JdbcApiKeyRepository implements ApiKeyRepository {
  private final ApiKeyRows rows;
  private final Lookup<ApiKeyRow> found;

  JdbcApiKeyRepository(ApiKeyRows rows) {
    this.rows = rows;
    this.found = new Lookup<>(rows::findById, rows::find, ApiKeyRow::id);
  }

  @Override
  public void add(Kept kept) {
    Database.ask(() -> rows.insert(ApiKeyRow.of(kept)));
  }

  @Override
  public Optional<Kept> find(UUID id) {
    return found.find(id).map(ApiKeyRow::kept);
  }

  @Override
  public List<ApiKey> list() {
    return Database.ask(rows::list).stream().map(ApiKeyRow::key).toList();
  }

  @Override
  public boolean revoke(UUID id, Instant now) {
    return 1 == Database.ask(() -> rows.revoke(id, Micros.of(now)));
  }
}
