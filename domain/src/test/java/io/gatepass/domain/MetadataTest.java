package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataTest {
  @Test
  void sixteen_entries_fit_and_seventeen_do_not() {
    assertThat(new Metadata(entries(16)).entries()).hasSize(16);
    Refusal.of(() -> new Metadata(entries(17)), "metadata_too_large");
  }

  @Test
  void names_and_values_together_have_at_most_2048_bytes() {
    assertThat(new Metadata(Map.of("n", "v".repeat(2047))).entries()).hasSize(1);
    Refusal.of(() -> new Metadata(Map.of("n", "v".repeat(2048))), "metadata_too_large");
    Refusal.of(() -> new Metadata(Map.of("n".repeat(2049), "")), "metadata_too_large");
  }

  @Test
  void the_limit_counts_bytes_and_not_characters() {
    assertThat(new Metadata(Map.of("nn", "\u20ac".repeat(682))).entries()).hasSize(1);
    Refusal.of(() -> new Metadata(Map.of("nnn", "\u20ac".repeat(682))), "metadata_too_large");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t"})
  void a_blank_name_is_refused_and_an_empty_value_is_not(String name) {
    Refusal.of(() -> new Metadata(Map.of(name, "v")), "metadata_name_blank");
    assertThat(new Metadata(Map.of("n", name)).entries()).containsEntry("n", name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "a\0b", "\ud83d", "\ude00", "\ude00\ud83d"})
  void what_a_database_or_json_cannot_hold_is_refused_in_names_and_values(String text) {
    Refusal.of(() -> new Metadata(Map.of("n", text)), "metadata_control_character");
    Refusal.of(() -> new Metadata(Map.of("n" + text, "v")), "metadata_control_character");
  }

  @Test
  void halves_of_a_surrogate_pair_do_not_meet_over_name_and_value() {
    Refusal.of(() -> new Metadata(Map.of("n\ud83d", "\ude00")), "metadata_control_character");
  }

  @Test
  void line_breaks_and_emoji_are_kept() {
    assertThat(new Metadata(Map.of("note", "a\n\ud83d\ude00")).entries())
        .containsEntry("note", "a\n\ud83d\ude00");
  }

  @Test
  void the_entries_are_a_copy_that_nobody_can_change() {
    Map<String, String> given = new HashMap<>(Map.of("a", "1"));
    Metadata metadata = new Metadata(given);
    given.put("b", "2");

    assertThat(metadata.entries()).containsOnlyKeys("a");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> metadata.entries().put("c", "3"));
  }

  private static Map<String, String> entries(int count) {
    return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> "n" + i, i -> "v"));
  }
}
