package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrlRefusalTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final Duration LIFE = Duration.ofMinutes(15);
  private static final Origin ORIGIN = new Origin(URI.create("https://store.example"));
  private static final V4Signer SIGNER =
      new V4Signer(Credential.aws("id", "secret", Optional.empty(), "auto"));

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.999S", "PT-1S", "PT168H0.001S", "PT169H"})
  void a_life_below_a_second_or_beyond_a_week_is_refused(Duration life) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UrlRequest("GET", ORIGIN, "/key", Map.of(), Map.of(), life))
        .withMessageContaining("1 second to 7 days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "PT168H"})
  void the_shortest_and_the_longest_life_are_signed(Duration life) {
    assertThat(sign("/key", Map.of(), Map.of(), life).uri().getRawQuery())
        .contains("X-Amz-Expires=" + life.toSeconds() + "&");
  }

  @Test
  void the_end_is_in_whole_seconds_as_the_store_counts_it() {
    SignedUrl signed = sign("/key", Map.of(), Map.of(), Duration.ofMillis(1_900));

    assertThat(signed.expiresAt()).isEqualTo("2026-01-02T03:04:06Z");
    assertThat(signed.uri().getRawQuery()).contains("X-Amz-Expires=1&");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ftp://store.example",
        "store.example",
        "https://user@store.example",
        "https://store.example/base",
        "https://store.example?a=b",
        "https://store.example#part",
        "https:///key"
      })
  void an_origin_with_anything_but_scheme_host_and_port_is_refused(URI origin) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Origin(origin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"get", "GET\nhost:other", ""})
  void a_method_that_is_not_in_capitals_is_refused(String method) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UrlRequest(method, ORIGIN, "/key", Map.of(), Map.of(), LIFE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "key", "/half a pair \ud83d"})
  void a_path_without_its_slash_or_without_bytes_of_its_own_is_refused(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new UrlRequest("GET", ORIGIN, path, Map.of(), Map.of(), LIFE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"two\nlines", "two\r\nlines", "caf\u00e9", "null\u0000"})
  void a_header_that_would_travel_otherwise_than_signed_is_refused(String value) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sign("/key", Map.of("x-amz-meta-note", value), Map.of(), LIFE))
        .withMessageNotContaining(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a:b", "a;b", "a\nb", "Host", "HOST"})
  void a_header_name_that_breaks_the_signature_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sign("/key", Map.of(name, "value"), Map.of(), LIFE));
  }

  @Test
  void a_header_given_twice_in_two_spellings_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sign("/key", Map.of("a", "1", "A", "2"), Map.of(), LIFE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-Amz-Expires", "x-amz-expires", "X-Amz-Signature", "X-Amz-Security-Token"})
  void a_parameter_of_the_signature_itself_is_refused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> sign("/key", Map.of(), Map.of(name, "1"), LIFE));
  }

  private static SignedUrl sign(
      String path, Map<String, String> headers, Map<String, String> query, Duration life) {
    return SIGNER.url(new UrlRequest("PUT", ORIGIN, path, headers, query, life), NOW);
  }
}
