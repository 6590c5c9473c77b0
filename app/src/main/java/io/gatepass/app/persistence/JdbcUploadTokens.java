package io.gatepass.app.persistence;

import io.gatepass.domain.TokenId;
import io.gatepass.ports.UploadTokenRepository;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

@Singleton
final class JdbcUploadTokens implements UploadTokenRepository {
  private final UploadTokenRows rows;
  private final Json json;

  JdbcUploadTokens(UploadTokenRows rows, ObjectMapper mapper) {
    this.rows = rows;
    this.json = new Json(mapper);
  }

  @Override
  public void add(Kept kept) {
    Database.ask(() -> rows.insert(UploadTokenRow.of(kept, json)));
  }

  @Override
  public Optional<Kept> find(TokenId id) {
    return Database.ask(() -> rows.findById(id.value())).map(row -> row.kept(json));
  }

  @Override
  public boolean revoke(TokenId id, Instant now) {
    return 1 == Database.ask(() -> rows.revoke(id.value(), Micros.of(now)));
  }

  @Override
  public void giveBack(TokenId id) {
    Database.ask(() -> rows.giveBack(id.value()));
  }

  @Override
  public int forget(Instant before, int limit) {
    return Math.toIntExact(Database.ask(() -> rows.forget(Micros.of(before), limit)));
  }
}
