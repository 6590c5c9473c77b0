package io.gatepass.app.persistence;

import static java.util.stream.Collectors.toMap;

import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@Singleton
final class JdbcApiKeyRepository implements ApiKeyRepository {
  private final ApiKeyRows rows;
  private final Together<UUID, Optional<ApiKeyRow>> found = new Together<>(this::find);

  JdbcApiKeyRepository(ApiKeyRows rows) {
    this.rows = rows;
  }

  @Override
  public void add(Kept kept) {
    Database.ask(() -> rows.insert(ApiKeyRow.of(kept)));
  }

  @Override
  public Optional<Kept> find(UUID id) {
    return found.ask(id).map(ApiKeyRow::kept);
  }

  private List<Optional<ApiKeyRow>> find(List<UUID> ids) {
    Set<UUID> different = Set.copyOf(ids);
    Map<UUID, ApiKeyRow> kept =
        Database.ask(() ->
                different.size() == 1
                    ? rows.findById(ids.getFirst()).stream().toList()
                    : rows.find(different))
            .stream()
            .collect(toMap(ApiKeyRow::id, row -> row));
    return ids.stream().map(id -> Optional.ofNullable(kept.get(id))).toList();
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
