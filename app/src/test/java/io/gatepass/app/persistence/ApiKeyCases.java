package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ApiKey;
import io.gatepass.ports.ApiKeyRepository;
import io.gatepass.ports.ApiKeyRepository.Kept;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** API keys and what is kept of their secrets. */
interface ApiKeyCases {
  TestDatabase database();

  @Test
  default void a_key_is_read_as_it_was_written() {
    Kept full = kept(NOW, Set.of(Scope.values()), Optional.of(LATER), Optional.of(NOW));
    Kept plain = kept(NOW.plusMillis(1), Set.of(Scope.UPLOAD), Optional.empty(), Optional.empty());
    Kept powerless = kept(NOW.plusMillis(2), Set.of(), Optional.empty(), Optional.empty());
    List<Kept> all = List.of(full, plain, powerless);
    all.reversed().forEach(keys()::add);

    assertThat(all).allSatisfy(kept -> assertThat(keys().find(kept.key().id())).contains(kept));
    assertThat(keys().list()).containsExactlyElementsOf(all.stream().map(Kept::key).toList());
    assertThat(keys().find(UUID.randomUUID())).isEmpty();
  }

  @Test
  default void a_revoked_key_stays_revoked_since_it_was() {
    Kept one = kept(NOW, Set.of(Scope.ADMIN), Optional.empty(), Optional.empty());
    Kept other = kept(NOW, Set.of(Scope.ADMIN), Optional.empty(), Optional.empty());
    keys().add(one);
    keys().add(other);

    assertThat(keys().revoke(one.key().id(), NOW)).isTrue();
    assertThat(keys().revoke(one.key().id(), LATER)).isTrue();
    assertThat(keys().revoke(UUID.randomUUID(), LATER)).isFalse();

    assertThat(keys().find(one.key().id()).orElseThrow().key().revokedAt()).contains(NOW);
    assertThat(keys().find(other.key().id())).contains(other);
  }

  private ApiKeyRepository keys() {
    return database().context().getBean(ApiKeyRepository.class);
  }

  static Kept kept() {
    return kept(NOW, Set.of(Scope.UPLOAD), Optional.empty(), Optional.empty());
  }

  private static Kept kept(
      Instant created, Set<Scope> scopes, Optional<Instant> expires, Optional<Instant> revoked) {
    ApiKey key =
        new ApiKey(
            UploadId.at(created, new SecureRandom()).value(),
            "näme ".repeat(20),
            new Caller("t".repeat(63), "ö".repeat(255), scopes),
            created,
            expires,
            revoked);
    return new Kept(key, "0123456789abcdef".repeat(4));
  }
}
