package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTypeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      textBlock =
          """
          image/png                          | image/png
          Image/PNG                          | image/png
          text/plain ; Charset=UTF-8         | text/plain;charset=UTF-8
          text/plain;a=1;\tb=2               | text/plain;a=1;b=2
          text/plain; a="x; y=z"             | text/plain;a="x; y=z"
          text/plain; a="say \\"hi\\""       | text/plain;a="say \\"hi\\""
          text/plain; a=""                   | text/plain;a=""
          application/vnd.a-b+json           | application/vnd.a-b+json
          """)
  void spellings_of_one_type_are_equal_and_parameter_values_are_kept(String text, String held) {
    assertThat(new ContentType(text).value()).isEqualTo(held);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "image",
        "image/",
        "/png",
        "image//png",
        "image /png",
        "image/png/x",
        "image/*",
        "*/*",
        "image/p*g",
        "image/png;",
        "image/png;a",
        "image/png;a=",
        "image/png;a =b",
        "image/png;a= b",
        "image/png;a=\"b",
        "image/png;a=\"b\\\"",
        "image/png;a=\"\u00e9\"",
        "image/png;a=b c",
        "image/png, text/html",
        "image/png\r\nX-Evil: 1",
        "image/png;a=\"\r\nX-Evil: 1\"",
        "im\u0000age/png",
        "im\u0430ge/png"
      })
  void what_is_no_single_media_type_is_refused(String text) {
    Refusal.of(() -> new ContentType(text), "content_type_malformed");
    assertThat(ContentType.parse(text)).isEmpty();
  }

  @Test
  void a_type_has_at_most_255_characters() {
    String longest = "a/" + "b".repeat(253);

    assertThat(new ContentType(longest).value()).isEqualTo(longest);
    Refusal.of(() -> new ContentType(longest + "b"), "content_type_malformed");
  }

  @Test
  void surrounding_white_space_is_not_part_of_a_type() {
    assertThat(new ContentType(" image/png\t")).isEqualTo(new ContentType("image/png"));
  }

  @Test
  void the_essence_has_no_parameters() {
    assertThat(new ContentType("Text/Plain; charset=utf-8").essence()).isEqualTo("text/plain");
    assertThat(new ContentType("text/plain").essence()).isEqualTo("text/plain");
  }
}
