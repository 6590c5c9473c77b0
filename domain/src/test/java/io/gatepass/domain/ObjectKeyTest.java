package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectKeyTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "t/acme/1.png", "A-Z_0.9/x", "...", "a/..b", "a../b", ".a"})
  void plain_segments_make_a_key(String key) {
    assertThat(new ObjectKey(key)).hasToString(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "/", "/a", "a/", "a//b", ".", "..", "../a", "a/..", "a/./b", "a/../b", "a b", "a\\b",
        "a%2e", "a+b", "a\nb", "a\n", "a\0", "\u00e9", "a?b", "a#b", "a{id}"
      })
  void anything_that_two_layers_could_read_differently_is_refused(String key) {
    Refusal.of(() -> new ObjectKey(key), "object_key_invalid");
  }

  @Test
  void a_key_has_at_most_1024_characters_however_many_segments() {
    assertThat(new ObjectKey("a".repeat(1024)).value()).hasSize(1024);
    assertThat(new ObjectKey("a/".repeat(511) + "ab").value()).hasSize(1024);
    Refusal.of(() -> new ObjectKey("a".repeat(1025)), "object_key_invalid");
    Refusal.of(() -> new ObjectKey("a/".repeat(100_000)), "object_key_invalid");
  }
}
