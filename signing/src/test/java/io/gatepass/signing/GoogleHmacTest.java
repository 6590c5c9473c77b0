package io.gatepass.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Google publishes no vector for HMAC keys: this one was computed apart, from its documentation.
 */
class GoogleHmacTest {

  @Test
  void the_url_of_an_hmac_key_is_the_one_that_the_documentation_leads_to() {
    Credential credential =
        Credential.googleHmac("GOOG1EXAMPLE", "bGoa+V7g/yqDXvKRqq+JTFn4uQZbPiQJo4pf9RzJ");
    UrlRequest request =
        new UrlRequest(
            "PUT",
            new Origin(URI.create("https://storage.googleapis.com:443/")),
            "/test-bucket/a key",
            Map.of("x-goog-if-generation-match", "0"),
            Map.of(),
            Duration.ofSeconds(10));

    SignedUrl signed = new V4Signer(credential).url(request, Instant.parse("2019-02-01T09:00:00Z"));

    assertThat(signed.uri().toString())
        .isEqualTo(
            "https://storage.googleapis.com/test-bucket/a%20key"
                + "?X-Goog-Algorithm=GOOG4-HMAC-SHA256"
                + "&X-Goog-Credential=GOOG1EXAMPLE%2F20190201%2Fauto%2Fstorage%2Fgoog4_request"
                + "&X-Goog-Date=20190201T090000Z"
                + "&X-Goog-Expires=10"
                + "&X-Goog-SignedHeaders=host%3Bx-goog-if-generation-match"
                + "&X-Goog-Signature="
                + "66727286906434ae8d9819f242d19a53274f75727d49d157b0f3621ac5d5da85");
  }
}
