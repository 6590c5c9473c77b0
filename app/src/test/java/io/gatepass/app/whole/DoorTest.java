package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.RawHttp;
import org.junit.jupiter.api.Test;

/** Without authentication the gateway serves this machine only, whatever a request claims. */
class DoorTest {
  private final GatepassClient client = SharedGateway.client();

  @Test
  void a_foreign_host_is_refused_with_421() {
    String answer = RawHttp.ask(client.port(), "GET /v1/uploads HTTP/1.1", "Host: evil.example");
    assertThat(answer)
        .startsWith("HTTP/1.1 421 ")
        .contains("application/problem+json", "\"code\":\"host_not_allowed\"");
  }

  @Test
  void a_foreign_origin_is_refused_with_403() {
    refused("Origin", "https://evil.example", 403, "origin_not_allowed");
  }

  @Test
  void a_forwarded_request_is_refused_with_403() {
    refused("X-Forwarded-For", "203.0.113.9", 403, "forwarded_not_allowed");
  }

  @Test
  void a_worthless_bearer_token_is_refused_with_401() {
    refused("Authorization", "Bearer worthless", 401, "credential_invalid");
  }

  private void refused(String header, String value, int status, String code) {
    Answer answer = client.call("GET", "/v1/uploads", "", header, value);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }
}
