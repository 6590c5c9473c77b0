package io.gatepass.domain;

import static io.gatepass.domain.Disposition.Kind.ATTACHMENT;
import static io.gatepass.domain.Disposition.Kind.INLINE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryTest {
  private static final FileName NAME = new FileName("a.bin");

  @ParameterizedTest
  @EnumSource
  void a_passive_type_is_served_as_asked_and_as_itself(Disposition.Kind asked) {
    assertThat(Delivery.of(Samples.PNG, NAME, asked))
        .isEqualTo(new Delivery(new Disposition(asked, NAME), Samples.PNG));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/html",
        "TEXT/HTML; charset=utf-8",
        "application/xhtml+xml",
        "image/svg+xml",
        "image/svg+xml;a=b",
        "text/xml",
        "application/xml",
        "text/xsl",
        "text/rdf",
        "text/javascript",
        "application/ecmascript",
        "application/x-shockwave-flash",
        "multipart/x-mixed-replace",
        "unknown/unknown",
        "application/unknown"
      })
  void a_type_that_a_browser_would_run_is_saved_as_nothing_in_particular(String type) {
    assertThat(Delivery.of(new ContentType(type), NAME, INLINE))
        .isEqualTo(new Delivery(new Disposition(ATTACHMENT, NAME), ContentType.OCTET_STREAM));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/plain",
        "text/plain;a=html",
        "application/pdf",
        "application/json",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "video/mp4",
        "application/octet-stream"
      })
  void a_type_that_a_browser_only_shows_is_passive(String type) {
    assertThat(new ContentType(type).isActive()).isFalse();
  }
}
