package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DispositionTest {
  @Test
  void a_plain_name_stands_in_both_parameters() {
    assertThat(header("report-1.pdf"))
        .isEqualTo("attachment; filename=\"report-1.pdf\"; filename*=UTF-8''report-1.pdf");
  }

  @Test
  void the_kind_is_the_first_word() {
    assertThat(new Disposition(Disposition.Kind.INLINE, new FileName("a")).header())
        .startsWith("inline; ");
  }

  @Test
  void a_quote_cannot_end_the_parameter() {
    assertThat(header("a\"; filename=\"evil.exe"))
        .isEqualTo(
            "attachment; filename=\"a__ filename=_evil.exe\";"
                + " filename*=UTF-8''a%22%3B%20filename%3D%22evil.exe");
  }

  @Test
  void a_percent_sign_is_never_taken_for_an_escape() {
    assertThat(header("%0d%0aSet-Cookie"))
        .isEqualTo(
            "attachment; filename=\"_0d_0aSet-Cookie\"; filename*=UTF-8''%250d%250aSet-Cookie");
  }

  @Test
  void the_true_name_is_percent_encoded_utf_8_and_the_fallback_is_ascii() {
    assertThat(header("na\u00efve \u20ac \ud83d\ude00.txt"))
        .isEqualTo(
            "attachment; filename=\"na_ve _ _.txt\";"
                + " filename*=UTF-8''na%C3%AFve%20%E2%82%AC%20%F0%9F%98%80.txt");
  }

  @Test
  void letters_and_digits_outside_ascii_are_escaped_too() {
    assertThat(header("\u00aa\u0661\uff21")).endsWith("UTF-8''%C2%AA%D9%A1%EF%BC%A1");
  }

  @Test
  void exactly_the_attribute_characters_of_rfc_8187_stand_for_themselves() {
    String ascii = " !\"#$%&'()*+,-.0123456789:;<=>?@AZ[]^_`az{|}~";
    String kept = extended(ascii).replaceAll("%[0-9A-F]{2}", "");

    assertThat(kept).isEqualTo("!#$&+-.0123456789AZ^_`az|~");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a+b.txt", "100%.txt", "it's (1)*.txt", "\u6587 \ud83d\ude00", "a=b,c;d@e"})
  void the_true_name_can_be_read_back(String name) {
    String plusKept = extended(name).replace("+", "%2B");

    assertThat(URLDecoder.decode(plusKept, StandardCharsets.UTF_8)).isEqualTo(name);
  }

  private static String extended(String name) {
    String header = header(name);
    return header.substring(header.indexOf("UTF-8''") + "UTF-8''".length());
  }

  private static String header(String name) {
    return new Disposition(Disposition.Kind.ATTACHMENT, new FileName(name)).header();
  }
}
