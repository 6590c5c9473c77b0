package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\t", "\n", "\u00a0", "\u3000", "\u200b\u200d", "\ufeff"})
  void a_name_that_shows_nothing_is_blank(String name) {
    Refusal.of(() -> new FileName(name), "filename_blank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../etc/passwd",
        "a/b",
        "/a",
        "a/",
        "..\\a",
        "a\\b",
        "C:\\a",
        ".",
        "..",
        " ..",
        ". "
      })
  void a_name_that_is_a_path_is_refused(String name) {
    Refusal.of(() -> new FileName(name), "filename_path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"...", "..a", ".bashrc", "a..b", "C:a", "a b", "a;b", "\u2044", "\uff0f"})
  void a_name_that_only_resembles_a_path_is_kept(String name) {
    assertThat(new FileName(name).value()).isEqualTo(name);
  }

  @Test
  void surrounding_white_space_is_not_part_of_a_name() {
    assertThat(new FileName("  a b.txt ")).isEqualTo(new FileName("a b.txt"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          a.png,            .png
          A.PNG,            .png
          archive.tar.gz,   .gz
          .bashrc,          ''
          ..png,            .png
          a,                ''
          a.,               ''
          a.b c,            ''
          a.x-y,            ''
          a.éa,             ''
          a.abcdefghij,     .abcdefghij
          a.abcdefghijk,    ''
          a.php%00,         ''
          """)
  void only_a_harmless_extension_becomes_part_of_a_key(String name, String extension) {
    assertThat(new FileName(name).safeExtension()).isEqualTo(extension);
  }

  @Test
  void a_letter_whose_lower_case_is_two_characters_makes_no_extension() {
    assertThat(new FileName("a.G\u0130F").safeExtension()).isEmpty();
  }
}
