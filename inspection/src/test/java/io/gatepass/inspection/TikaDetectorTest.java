package io.gatepass.inspection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ContentType;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TikaDetectorTest {
  private final TikaDetector detector = new TikaDetector();

  @ParameterizedTest
  @CsvSource({
    "PNG, image/png",
    "JPEG, image/jpeg",
    "PDF, application/pdf",
    "ZIP, application/zip",
    "HTML, text/html",
    "SVG, image/svg+xml",
    "SHELL, application/x-sh",
    "ELF, application/x-sharedlib",
    "WINDOWS, application/x-msdownload",
    "TEXT, text/plain",
    "MZ_TEXT, text/plain",
  })
  void a_signature_tells_the_type(Heads head, String type) {
    assertThat(detector.detect(head.content())).contains(new ContentType(type));
  }

  @Test
  void bytes_without_a_signature_tell_nothing() {
    assertThat(detector.detect(Heads.NOTHING.content())).isEmpty();
  }

  @Test
  void a_drawing_that_is_cut_off_after_64_kib_is_one() {
    String path = "<path d=\"M0 0\"/>";
    byte[] head =
        Arrays.copyOf(
            ("<svg xmlns=\"http://www.w3.org/2000/svg\">" + path.repeat(5000)).getBytes(UTF_8),
            64 << 10);

    assertThat(detector.detect(head)).contains(new ContentType("image/svg+xml"));
  }

  @Test
  void a_drawing_that_names_an_outside_entity_reads_nothing_outside() {
    String hostile =
        "<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            + "<svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>";

    assertThat(detector.detect(hostile.getBytes(UTF_8)).map(ContentType::essence))
        .hasValueSatisfying(type -> assertThat(type).isIn("image/svg+xml", "application/xml"));
  }

  @ParameterizedTest
  @CsvSource({
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document, application/zip",
    "application/msword, application/x-tika-msoffice",
    "image/jpg, image/jpeg",
    "video/mp4, video/quicktime",
    "audio/webm, application/x-matroska",
    "text/csv; charset=utf-8, text/plain",
    "application/vnd.microsoft.portable-executable, application/x-msdownload",
  })
  void a_type_is_its_ancestor_or_its_other_name(String type, String kind) {
    assertThat(detector.is(new ContentType(type), new ContentType(kind))).isTrue();
  }

  @Test
  void it_knows_which_types_it_does_not_know() {
    assertThat(detector.knows(new ContentType("image/jpg"))).isTrue();
    assertThat(detector.knows(new ContentType("application/vnd.acme.report"))).isFalse();
  }
}
