package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class ContentTest {
  private static final String DOCUMENT =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  private final GatepassClient client = SharedGateway.client();

  @Test
  void a_page_that_calls_itself_a_picture_is_refused_and_removed() {
    Answer answer =
        finished(
            "cat.png", "image/png", "<!DOCTYPE html><script>alert(1)</script>".getBytes(UTF_8));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("\"content_mismatch\"").contains("text/html");
  }

  @Test
  void a_program_that_calls_itself_nothing_is_refused() {
    Answer answer = finished("a.bin", "application/octet-stream", hex("7f454c460201010000000000"));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.body()).contains("\"executable_content\"");
  }

  @Test
  void a_document_that_is_an_archive_inside_is_ready() {
    Answer answer = finished("a.docx", DOCUMENT, hex("504b0304140006000800000021"));

    assertThat(answer.text("status")).isEqualTo("ready");
  }

  private Answer finished(String name, String type, byte[] content) {
    Answer begun = client.create(name, type, content.length);
    assertThat(begun.instruction().put(content).statusCode()).isEqualTo(200);
    return client.finish(begun.id());
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
