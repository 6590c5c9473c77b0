package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameUnicodeTest {
  static IntStream controls() {
    return IntStream.concat(
        IntStream.concat(IntStream.range(0, 0x20), IntStream.range(0x7f, 0xa0)),
        IntStream.of(0x2028, 0x2029, 0xfffe, 0xffff, 0xfdd0, 0x1fffe, 0x10ffff));
  }

  @ParameterizedTest
  @MethodSource("controls")
  void a_control_character_is_refused_wherever_it_stands(int control) {
    String c = Character.toString(control);

    Refusal.of(() -> new FileName("a" + c + "b"), "filename_control_character");
    Refusal.of(() -> new FileName(c + "b"), "filename_control_character");
    Refusal.of(() -> new FileName("a" + c), "filename_control_character");
  }

  @ParameterizedTest
  @ValueSource(chars = {'\ud800', '\udbff', '\udc00', '\udfff'})
  void half_of_a_surrogate_pair_is_refused(char half) {
    Refusal.of(() -> new FileName("a" + half + "b"), "filename_control_character");
  }

  @ParameterizedTest
  @ValueSource(
      chars = {
        '\u061c', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066',
        '\u2067', '\u2068', '\u2069'
      })
  void a_character_that_turns_the_reading_direction_is_refused(char turn) {
    Refusal.of(() -> new FileName("invoice" + turn + "fdp.exe"), "filename_direction_override");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0646\u0627\u0645\u0647\u200c\u0647\u0627.pdf", // Persian, zero-width non-joiner
        "\u0915\u094d\u200d\u0937.txt", // Devanagari, zero-width joiner
        "\ud83d\udc69\u200d\ud83d\udc67.jpg", // family emoji, joined
        "\u2764\ufe0f.png", // heart with a variation selector
        "\ud83c\udff4\udb40\udc67\udb40\udc62\udb40\udc7f.svg", // flag made of tag characters
        "\u05e9\u05dc\u05d5\u05dd.doc", // Hebrew letters need no mark
        "\u6587\u4ef6.zip",
        "soft\u00adhyphen.txt",
        "\ue000.ttf", // private use
        "\ud83f\udffd.png" // not assigned yet: emoji are older than the runtime that reads them
      })
  void what_real_names_are_written_with_is_kept(String name) {
    assertThat(new FileName(name).value()).isEqualTo(name);
  }

  @Test
  void two_spellings_of_one_name_are_equal() {
    assertThat(new FileName("cafe\u0301.txt")).isEqualTo(new FileName("caf\u00e9.txt"));
    assertThat(new FileName("cafe\u0301.txt").value()).isEqualTo("caf\u00e9.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "\u00e9", "\u20ac", "\ud83d\ude00"})
  void the_limit_is_255_bytes_and_not_characters(String character) {
    int bytes = character.getBytes(StandardCharsets.UTF_8).length;
    String longest = "a".repeat(255 % bytes) + character.repeat(255 / bytes);

    assertThat(new FileName(longest).value()).isEqualTo(longest);
    Refusal.of(() -> new FileName(longest + "a"), "filename_too_long");
  }

  @Test
  void the_limit_counts_the_composed_form() {
    assertThat(new FileName("e\u0301".repeat(127)).value()).hasSize(127);
    Refusal.of(() -> new FileName("\u0958".repeat(85)), "filename_too_long");
  }
}
