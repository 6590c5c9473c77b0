package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypePatternTest {
  @ParameterizedTest
  @CsvSource({
    "image/png, image/png, true",
    "IMAGE/Png, image/png, true",
    "image/png, IMAGE/PNG;a=b, true",
    "image/png, image/pngx, false",
    "image/png, image/apng, false",
    "image/*, image/svg+xml, true",
    "image/*, imagex/png, false",
    "image/*, video/mp4, false",
    "*/*, application/x-anything, true"
  })
  void a_pattern_takes_one_type_or_a_family_or_all(String pattern, String type, boolean taken) {
    assertThat(new TypePattern(pattern).matches(new ContentType(type))).isEqualTo(taken);
  }

  @Test
  void only_a_pattern_without_a_wildcard_names_a_type() {
    assertThat(new TypePattern("Image/PNG").exactly()).contains(Samples.PNG);
    assertThat(new TypePattern("image/*").exactly()).isEmpty();
    assertThat(new TypePattern("*/*").exactly()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "image", "image/", "*/png", "image/p*", "image/png;a=b", " image/png"})
  void a_malformed_pattern_is_refused(String pattern) {
    Refusal.of(() -> new TypePattern(pattern), "content_type_pattern_malformed");
  }

  @ParameterizedTest
  @CsvSource({
    "'image/*,application/pdf', image/png, true",
    "'image/*,application/pdf', application/pdf, true",
    "'image/*,application/pdf', application/zip, false"
  })
  void a_policy_takes_what_any_of_its_patterns_takes(String patterns, String type, boolean taken) {
    List<TypePattern> types = Arrays.stream(patterns.split(",")).map(TypePattern::new).toList();
    Policy policy =
        new Policy(
            PolicyName.DEFAULT,
            types,
            Samples.SIZE,
            Optional.empty(),
            Optional.empty(),
            Samples.SIZE,
            Lifetime.STANDARD,
            Optional.empty(),
            false,
            KeyLayout.DEFAULT,
            OptionalInt.empty(),
            Readers.OWNER);

    assertThat(policy.takes(new ContentType(type))).isEqualTo(taken);
  }
}
