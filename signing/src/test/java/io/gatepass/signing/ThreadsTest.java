package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private static final Instant NOW = Instant.parse("2026-01-02T23:59:58Z");

  @Test
  void many_threads_get_from_one_signer_what_each_gets_from_its_own() {
    V4Signer one = signer();

    assertThat(signed(() -> one, true)).isEqualTo(signed(ThreadsTest::signer, false));
  }

  /** Seconds and days change all the time. */
  private static List<SignedUrl> signed(Supplier<V4Signer> signer, boolean parallel) {
    IntStream numbers = IntStream.range(0, 5_000);
    return (parallel ? numbers.parallel() : numbers)
        .mapToObj(i -> signer.get().url(request(i), NOW.plusSeconds(i % 4)))
        .toList();
  }

  private static UrlRequest request(int number) {
    return new UrlRequest(
        "PUT",
        new Origin(URI.create("https://store.example")),
        "/key " + number,
        Map.of("Content-Length", Integer.toString(number)),
        Map.of(),
        Duration.ofMinutes(15));
  }

  private static V4Signer signer() {
    return new V4Signer(Credential.aws("id", "secret", Optional.empty(), "auto"));
  }
}
