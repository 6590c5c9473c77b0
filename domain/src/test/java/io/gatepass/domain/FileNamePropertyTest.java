package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Whatever text comes in, a name that is made is safe to keep, to show and to put into a header.
 */
class FileNamePropertyTest {
  private static final String NASTY = " ./\\\"';%\r\n\0\u202e\ud83d\ude00abcZ9";

  @Test
  void a_name_is_no_path_and_fits_and_survives_being_read_again() {
    forEachName(name -> {
      assertThat(name.value()).doesNotContain("/", "\\", "\0").isNotIn("", ".", "..");
      byte[] bytes = name.value().getBytes(StandardCharsets.UTF_8);
      assertThat(bytes.length).isLessThanOrEqualTo(255);
      assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo(name.value());
      assertThat(new FileName(name.value())).isEqualTo(name);
    });
  }

  @Test
  void any_name_gives_a_key() {
    forEachName(name ->
        assertThat(KeyLayout.DEFAULT.key("acme", Samples.ID, name, Samples.CREATED).value())
            .matches("t/acme/" + Samples.ID + "(\\.[a-z0-9]{1,10})?"));
  }

  @Test
  void any_name_gives_a_header_of_two_closed_parameters() {
    forEachName(name ->
        assertThat(new Disposition(Disposition.Kind.INLINE, name).header())
            .matches(
                "inline; filename=\"[ -~&&[^\"\\\\]]+\"; filename\\*=UTF-8''"
                    + "([A-Za-z0-9!#$&+.^_`|~-]|%[0-9A-F]{2})+"));
  }

  private static void forEachName(Consumer<FileName> property) {
    Rounds.forEach(random -> {
      try {
        property.accept(new FileName(candidate(random)));
      } catch (InvalidValue refused) {
        assertThat(refused.code()).startsWith("filename_");
      }
    });
  }

  private static String candidate(SplittableRandom random) {
    return switch (random.nextInt(4)) {
      case 0 -> Rounds.text(random, 8, "");
      case 1 -> Rounds.text(random, 5, ". /a");
      case 2 -> Rounds.text(random, 300, "a\u00e9\u4e2d");
      default -> Rounds.text(random, 6, NASTY);
    };
  }
}
