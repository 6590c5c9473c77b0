package io.gatepass.app.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problem;
import io.gatepass.domain.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRequestTest {
  private static final Instant NOW = Instant.parse("2026-06-01T12:00:00Z");
  private static final List<String> SCOPES = List.of("upload", "download", "upload");

  @Test
  void a_wish_is_read_as_it_was_written() {
    NewKey plain = new KeyRequest("ci", "acme", "ann", SCOPES, null, null).read(NOW);
    assertThat(plain.name()).isEqualTo("ci");
    assertThat(plain.caller().tenant()).isEqualTo("acme");
    assertThat(plain.caller().owner()).isEqualTo("ann");
    assertThat(plain.caller().scopes()).containsExactlyInAnyOrder(Scope.UPLOAD, Scope.DOWNLOAD);
    assertThat(plain.expiresAt()).isEmpty();
    assertThat(expiring(60L, null).read(NOW).expiresAt()).contains(NOW.plusSeconds(60));
    assertThat(expiring(null, "2026-06-01T14:00:01+02:00").read(NOW).expiresAt())
        .contains(NOW.plusSeconds(1));
  }

  @Test
  void everything_that_is_missing_or_wrong_is_told_at_once() {
    assertThat(codes(new KeyRequest(null, null, null, null, null, null)))
        .containsExactly("name_missing", "tenant_missing", "owner_missing", "scopes_missing");
    assertThat(codes(new KeyRequest(" ", "A", "\n", List.of("root"), 0L, null)))
        .containsExactly(
            "key_name_invalid",
            "tenant_invalid",
            "owner_invalid",
            "scope_unknown",
            "expires_in_invalid");
    assertThat(codes(new KeyRequest("x", "a", "b", List.of(), null, null)))
        .containsExactly("scopes_empty");
    assertThat(codes(expiring(60L, "2027-01-01T00:00:00Z"))).containsExactly("expiry_ambiguous");
  }

  @ParameterizedTest
  @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 3_153_600_001L, Long.MAX_VALUE})
  void a_life_that_is_over_or_endless_is_refused(long seconds) {
    assertThat(codes(expiring(seconds, null))).containsExactly("expires_in_invalid");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "2027-01-01",
        "2027-01-01T00:00:00",
        "2026-06-01T12:00:00Z",
        "+999999999-01-01T00:00:00Z",
        "-999999999-01-01T00:00:00Z"
      })
  void a_time_that_is_none_or_past_or_far_away_is_refused(String time) {
    assertThat(codes(expiring(null, time))).containsExactly("expires_at_invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u001b[31mb", "a\u202eb", "a\nb", "\ud800"})
  void a_name_that_would_play_with_a_terminal_is_refused(String name) {
    assertThat(codes(new KeyRequest(name, "acme", "ann", SCOPES, null, null)))
        .containsExactly("key_name_invalid");
  }

  @Test
  void the_longest_name_and_life_are_taken() {
    long longest = Duration.ofDays(36_500).toSeconds();
    KeyRequest request = new KeyRequest("n".repeat(100), "a", "b", SCOPES, longest, null);
    assertThat(request.read(NOW).expiresAt()).contains(NOW.plusSeconds(longest));
    assertThat(codes(new KeyRequest("n".repeat(101), "a", "b", SCOPES, null, null)))
        .containsExactly("key_name_invalid");
  }

  private static KeyRequest expiring(@Nullable Long in, @Nullable String at) {
    return new KeyRequest("ci", "acme", "ann", SCOPES, in, at);
  }

  private static List<String> codes(KeyRequest request) {
    return catchThrowableOfType(InvalidRequest.class, () -> request.read(NOW)).violations().stream()
        .map(Problem.Item::code)
        .toList();
  }
}
