package io.gatepass.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedRequestTest {
  private static final Instant EXPIRES = Instant.parse("2026-03-01T12:00:00Z");

  @Test
  void its_text_shows_where_it_goes_and_nothing_that_permits_anything() {
    SignedRequest request =
        new SignedRequest(
            HttpMethod.PUT,
            URI.create("https://key:pass@s3.example:8443/b/a%20b?X-Amz-Signature=s3cret#frag"),
            Map.of("x-amz-security-token", "t0ken"),
            EXPIRES);

    assertThat(request).hasToString("PUT https://s3.example:8443/b/a%20b");
  }

  @Test
  void a_host_that_is_no_valid_name_is_still_shown() {
    assertThat(request("http://my_store:9000/b/a?sig=1", Map.of()))
        .hasToString("PUT http://my_store:9000/b/a");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host", "host", "HOST", "Content-Length", "content-length"})
  void a_header_that_no_browser_lets_a_client_set_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> request("https://s3.example/b/a", Map.of(name, "s3cret")))
        .withMessageContaining(name)
        .withMessageNotContaining("s3cret");
  }

  @Test
  void headers_keep_their_order_and_nobody_can_change_them() {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("If-None-Match", "*");
    headers.put("Content-Type", "image/png");
    SignedRequest request = request("https://s3.example/b/a", headers);
    headers.put("Host", "evil.example");

    assertThat(request.headers().keySet()).containsExactly("If-None-Match", "Content-Type");
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> request.headers().put("Host", "evil.example"));
  }

  private static SignedRequest request(String uri, Map<String, String> headers) {
    return new SignedRequest(HttpMethod.PUT, URI.create(uri), headers, EXPIRES);
  }
}
