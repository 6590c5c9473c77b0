package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Scope;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeyRowTest {

  @Test
  void a_scope_of_a_newer_version_permits_nothing_and_takes_nothing_away() {
    assertThat(row("later,upload").key().caller().scopes()).containsExactly(Scope.UPLOAD);
    assertThat(row("later").key().caller().scopes()).isEmpty();
  }

  private static ApiKeyRow row(String scopes) {
    return new ApiKeyRow(
        UUID.randomUUID(), "ci", "acme", "ann", scopes, "0".repeat(64), NOW, null, null);
  }
}
