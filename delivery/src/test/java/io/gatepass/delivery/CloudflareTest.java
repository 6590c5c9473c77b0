package io.gatepass.delivery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Lifetime;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class CloudflareTest {
  private static final long NOW = 1_800_000_000;

  /** Of "Configure token authentication": the one whose secret, message and time it gives. */
  @Test
  void a_token_is_the_published_one() {
    Cloudflare cdn =
        new Cloudflare(
            new Base(URI.create("https://downloads.example.com")),
            "verify",
            new Hmac(new SecretKeySpec("mysecrettoken".getBytes(UTF_8), "HmacSHA256")),
            new Lifetime(Duration.ofHours(3)),
            new Until(Instant::now),
            Samples.STORE);

    assertThat(
            cdn.token(
                "/case-studies/12345678-90ab-4cde-f012-3456789abcde/",
                Instant.ofEpochSecond(1755877101)))
        .isEqualTo("1755877101-5WOroVcDINdl2%2BQZxZFHJcJ6l%2Fep4HGIrX3DtSXzWO0%3D");
  }

  @Test
  void a_token_that_is_to_end_before_the_rule_ends_it_names_an_earlier_time() {
    SignedRequest signed = signed("10800");

    assertThat(signed.uri().toString())
        .startsWith("https://cdn.example.com/t/acme/1.png?verify=" + (NOW + 900 - 10_800) + "-");
    assertThat(signed.expiresAt()).isEqualTo(Instant.ofEpochSecond(NOW + 900));
  }

  @Test
  void a_token_never_ends_later_than_the_rule_ends_it() {
    SignedRequest signed = signed("60");

    assertThat(signed.uri().toString()).contains("?verify=" + NOW + "-");
    assertThat(signed.expiresAt()).isEqualTo(Instant.ofEpochSecond(NOW + 60));
  }

  private static SignedRequest signed(String seconds) {
    return new CloudflareFactory()
        .create(
            Samples.settings(
                Map.of(
                    "url", "https://cdn.example.com",
                    "secret", "abcdefghijklmnopqrstuvwxyz",
                    "seconds", seconds)),
            Samples.store("s3"),
            Samples.quarterBefore(NOW + 900))
        .downloads()
        .orElseThrow()
        .signGet(Samples.FILE, Samples.SAVED, Samples.QUARTER);
  }
}
