package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import org.junit.jupiter.api.Test;

class TextsTest {
  @Test
  void every_character_is_encoded_as_rfc_3986_has_it() {
    for (int c = 0; c <= 0x1F9FF; c++) {
      if (Character.getType(c) == Character.SURROGATE) {
        continue;
      }
      String text = Character.toString(c);

      assertThat(Texts.encode(text)).as("U+%04X", c).isEqualTo(expected(text));
      assertThat(Texts.encode("a" + text + "b"))
          .as("U+%04X", c)
          .isEqualTo("a" + expected(text) + "b");
      assertThat(Texts.encodePath(text)).as("U+%04X", c).isEqualTo(c == '/' ? "/" : expected(text));
    }
  }

  @Test
  void nothing_is_encoded_as_nothing() {
    assertThat(Texts.encode("")).isEmpty();
    assertThat(Texts.encodePath("")).isEmpty();
  }

  /** Forms are encoded otherwise in four characters. */
  private static String expected(String text) {
    return URLEncoder.encode(text, UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
