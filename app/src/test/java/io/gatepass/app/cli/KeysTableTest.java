package io.gatepass.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.key.KeyId;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.ApiKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeysTableTest {
  private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00.123456Z");
  private static final Caller ANN =
      new Caller("acme", "ann", Set.of(Scope.ADMIN, Scope.UPLOAD, Scope.DOWNLOAD));

  @Test
  void columns_stand_below_each_other_and_say_what_each_key_is_worth() {
    List<String> lines =
        KeysTable.lines(
            List.of(
                key("ci", Optional.empty(), Optional.empty()),
                key("a longer name", Optional.of(NOW.plusSeconds(1)), Optional.empty()),
                key("old", Optional.of(NOW), Optional.empty()),
                key("lost", Optional.of(NOW.plusSeconds(1)), Optional.of(NOW))),
            NOW);
    String head = lines.getFirst();
    assertThat(head).startsWith("ID  ").contains("NAME", "TENANT", "OWNER", "SCOPES", "CREATED");
    assertThat(lines.get(1))
        .startsWith(KeyId.of(ID) + "  ci  ")
        .contains("upload,download,admin", "2026-06-01T12:00:00Z")
        .endsWith("  good");
    assertThat(lines.get(2)).endsWith("  good until 2026-06-01T12:00:01Z");
    assertThat(lines.get(3)).endsWith("  expired 2026-06-01T12:00:00Z");
    assertThat(lines.get(4)).endsWith("  revoked 2026-06-01T12:00:00Z");
    assertThat(lines.subList(1, 5))
        .allSatisfy(line -> assertThat(line.indexOf("acme")).isEqualTo(head.indexOf("TENANT")));
  }

  @Test
  void without_keys_there_is_the_head_alone() {
    assertThat(KeysTable.lines(List.of(), NOW)).hasSize(1);
  }

  private static ApiKey key(String name, Optional<Instant> expires, Optional<Instant> revoked) {
    return new ApiKey(ID, name, ANN, NOW, expires, revoked);
  }
}
