package io.gatepass.app.persistence;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@MappedEntity("api_key")
record ApiKeyRow(
    @Id UUID id,
    String name,
    String tenant,
    String owner,
    String scopes,
    String digest,
    Instant createdAt,
    @Nullable Instant expiresAt,
    @Nullable Instant revokedAt) {

  static ApiKeyRow of(ApiKeyRepository.Kept kept) {
    ApiKey key = kept.key();
    return new ApiKeyRow(
        key.id(),
        key.name(),
        key.caller().tenant(),
        key.caller().owner(),
        key.caller().scopes().stream().map(Scope::label).sorted().collect(Collectors.joining(",")),
        kept.digest(),
        Micros.of(key.createdAt()),
        key.expiresAt().map(Micros::of).orElse(null),
        key.revokedAt().map(Micros::of).orElse(null));
  }

  ApiKeyRepository.Kept kept() {
    return new ApiKeyRepository.Kept(key(), digest);
  }

  ApiKey key() {
    Set<Scope> granted =
        Stream.of(scopes.split(",", -1))
            .flatMap(label -> Scope.parse(label).stream())
            .collect(Collectors.toSet());
    return new ApiKey(
        id,
        name,
        new Caller(tenant, owner, granted),
        createdAt,
        Optional.ofNullable(expiresAt),
        Optional.ofNullable(revokedAt));
  }

  @Override
  public String toString() {
    return "ApiKeyRow[" + id + "]";
  }
}
