package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.gatepass.app.support.RawHttp;
import org.junit.jupiter.api.Test;

/** A head that is too large is answered as what it is, whatever door there is. */
class HeaderLimitsTest {
  private final LiveGateway gateway = LiveGateway.shared();

  @Test
  void a_target_that_is_too_long_is_answered_with_413() {
    assertThat(ask("GET /v1/uploads/" + "a".repeat(5_000) + " HTTP/1.1"))
        .startsWith("HTTP/1.0 413 ")
        .contains("application/problem+json", "\"code\":\"too_large\"")
        .doesNotContain("aaaaaaaa");
  }

  @Test
  void headers_that_are_too_large_are_answered_with_413() {
    assertThat(ask("GET /v1/uploads HTTP/1.1", "X-Large: " + "a".repeat(9_000)))
        .startsWith("HTTP/1.1 413 ")
        .contains("application/problem+json", "\"code\":\"too_large\"")
        .doesNotContain("aaaaaaaa");
  }

  private String ask(String line, String... more) {
    String[] lines = new String[more.length + 2];
    lines[0] = line;
    lines[1] = "Host: localhost:" + gateway.port();
    System.arraycopy(more, 0, lines, 2, more.length);
    return RawHttp.ask(gateway.port(), lines);
  }
}
