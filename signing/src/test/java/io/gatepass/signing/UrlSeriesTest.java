package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class UrlSeriesTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678Z");
  private static final List<String> NAMES =
      List.of("partNumber", "A", "X-Amz", "X-Amy", "X-Anz", "~", "a b", "%", "é", "uploadId2");

  /** That the URLs one by one are right is held against Amazon's own signer. */
  @Test
  void every_url_is_the_one_that_is_signed_alone() {
    Random random = new Random(20130524);
    for (int i = 0; i < 300; i++) {
      DrawnCase drawn = DrawnCase.draw(random);
      String name = NAMES.get(random.nextInt(NAMES.size()));
      V4Signer signer =
          new V4Signer(
              Credential.aws(drawn.accessKey(), drawn.secretKey(), drawn.token(), drawn.region()));
      UrlSeries series = signer.series(drawn.request(), name, NOW);

      for (String value : List.of("1", "10000", "", "a value/é&=", "2")) {
        Map<String, String> headers =
            value.equals("2") ? Map.of("Content-Length", "17") : drawn.headers();
        assertThat(series.url(value, headers))
            .as("case %d: %s", i, drawn)
            .isEqualTo(signer.url(alone(drawn, name, value, headers), NOW));
      }
    }
  }

  private static UrlRequest alone(
      DrawnCase drawn, String name, String value, Map<String, String> headers) {
    UrlRequest request = drawn.request();
    Map<String, String> query = new TreeMap<>(request.query());
    query.put(name, value);
    return new UrlRequest(
        request.method(), request.origin(), request.path(), headers, query, request.life());
  }

  @Test
  void a_parameter_that_has_a_value_already_is_not_left_open() {
    UrlSeries series = series(Map.of("partNumber", "1"));

    assertThatIllegalArgumentException().isThrownBy(() -> series.url("2", Map.of()));
  }

  @Test
  void half_of_a_pair_is_no_value() {
    UrlSeries series = series(Map.of());

    assertThatIllegalArgumentException().isThrownBy(() -> series.url("\ud83d", Map.of()));
  }

  @Test
  void a_series_tells_its_end_and_nothing_else() {
    assertThat(series(Map.of("uploadId", "secret")).toString())
        .isEqualTo("URLs until 2026-01-02T03:19:05Z");
  }

  private static UrlSeries series(Map<String, String> query) {
    UrlRequest request =
        new UrlRequest(
            "PUT",
            new Origin(URI.create("https://store.example")),
            "/key",
            Map.of(),
            query,
            Duration.ofMinutes(15));
    return new V4Signer(Credential.aws("id", "secret", Optional.empty(), "auto"))
        .series(request, "partNumber", NOW);
  }
}
