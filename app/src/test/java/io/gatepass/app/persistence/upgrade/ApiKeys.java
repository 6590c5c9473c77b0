package io.gatepass.app.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Version 12: API keys that are good, that end, and that are revoked. */
final class ApiKeys {
  private static final String DIGEST = "0123456789abcdef".repeat(4);

  private ApiKeys() {}

  static Era era() {
    return new Era(
        "12",
        List.of(
            insert(1, "null, null"),
            insert(2, "'2026-05-02T10:00:00Z', null"),
            insert(3, "null, '2026-05-01T11:00:00Z'")),
        today -> {
          isRead(today, meant(1, Optional.empty(), Optional.empty()));
          isRead(today, meant(2, Optional.of(Meant.EXPIRES), Optional.empty()));
          isRead(today, meant(3, Optional.empty(), Optional.of(Meant.SINCE)));
        });
  }

  private static void isRead(TestDatabase today, ApiKey key) {
    assertThat(today.context().getBean(ApiKeyRepository.class).find(key.id()))
        .contains(new ApiKeyRepository.Kept(key, DIGEST));
  }

  private static UUID id(int number) {
    return UUID.fromString("019de2f4-0000-7000-8000-%012d".formatted(number));
  }

  private static String insert(int number, String ends) {
    return """
    insert into api_key (id, name, tenant, owner, scopes, digest, created_at, expires_at,
      revoked_at)
    values ('%s', 'Büro', 'acme', 'alice', 'admin,delete,download,upload', '%s',
      '2026-05-01T10:00:00Z', %s)
    """
        .formatted(id(number), DIGEST, ends);
  }

  private static ApiKey meant(int number, Optional<Instant> expires, Optional<Instant> revoked) {
    Set<Scope> scopes = Set.of(Scope.UPLOAD, Scope.DOWNLOAD, Scope.DELETE, Scope.ADMIN);
    Caller caller = new Caller("acme", "alice", scopes);
    return new ApiKey(id(number), "Büro", caller, Meant.CREATED, expires, revoked);
  }
}
