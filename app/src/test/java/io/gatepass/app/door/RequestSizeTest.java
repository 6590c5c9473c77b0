package io.gatepass.app.door;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.gatepass.app.support.RawHttp;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RequestSizeTest {
  private static final String HEAD =
      """
      POST /v1/uploads HTTP/1.1\r
      Host: evil.example\r
      Content-Type: application/json\r
      Content-Length: 900000\r
      \r
      """;

  private final LiveGateway gateway = LiveGateway.shared();

  @Test
  void a_body_that_is_announced_too_large_is_refused_with_413_before_it_comes() {
    assertThat(
            RawHttp.ask(
                gateway.port(),
                "POST /v1/uploads HTTP/1.1",
                "Host: localhost:" + gateway.port(),
                "Content-Type: application/json",
                "Content-Length: 300000000"))
        .startsWith("HTTP/1.1 413 ")
        .contains("application/problem+json", "\"code\":\"too_large\"");
  }

  @Test
  void a_body_that_turns_out_too_large_is_refused_with_413() {
    assertThat(LiveGateway.shared().post("/v1/uploads", "\"" + "a".repeat(2_000_000) + "\""))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(413))
        .satisfies(answer -> assertThat(answer.body()).contains("\"code\":\"too_large\""));
  }

  @Test
  void the_largest_request_that_a_call_needs_is_taken() {
    String checksums =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(number -> "\"%d\" : \"%s\"".formatted(number, "a".repeat(44)))
            .collect(joining(" ,\n  "));
    String numbers =
        IntStream.rangeClosed(1, 10_000).mapToObj(Integer::toString).collect(joining(" ,\n  "));
    String body = "{\"numbers\":[%s], \"checksums\":{%s}}".formatted(numbers, checksums);

    assertThat(gateway.post("/v1/uploads/no-id-at-all/parts", body).statusCode()).isEqualTo(404);
  }

  @Test
  void a_refused_request_is_answered_before_its_body_comes() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(HEAD.getBytes(ISO_8859_1));

      byte[] answer = socket.getInputStream().readNBytes(13);

      assertThat(new String(answer, ISO_8859_1)).isEqualTo("HTTP/1.1 421 ");
    }
  }
}
