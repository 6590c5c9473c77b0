package io.gatepass.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Cdn;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The addresses and cookies that Google's own samples for Cloud CDN are tested with. */
class GoogleTest {
  private static final long END = 1549751401;

  @Test
  void an_address_is_the_published_one() {
    assertThat(
            cdn("http://35.186.234.33")
                .downloads()
                .orElseThrow()
                .signGet(Samples.file("index.html"), Samples.SAVED, Samples.QUARTER)
                .uri())
        .isEqualTo(
            URI.create(
                "http://35.186.234.33/index.html?Expires=1549751401&KeyName=my-key"
                    + "&Signature=CRFqQnVfFyiUyR63OQf-HRUpIwc="));
  }

  @Test
  void a_query_for_a_folder_is_the_published_one() {
    assertThat(
            cdn("http://www.example.com")
                .folders()
                .orElseThrow()
                .signFolder("some/", Samples.QUARTER)
                .query())
        .isEqualTo(
            "URLPrefix=aHR0cDovL3d3dy5leGFtcGxlLmNvbS9zb21lLw==&Expires=1549751401"
                + "&KeyName=my-key&Signature=3th4ThmpS95I1TAKYyYSCSq3dnQ=");
  }

  @Test
  void a_cookie_for_a_folder_is_the_published_one() {
    assertThat(
            cdn("http://www.example.com")
                .folders()
                .orElseThrow()
                .signFolder("foo/", Samples.QUARTER)
                .cookies())
        .containsExactly(
            Map.entry(
                "Cloud-CDN-Cookie",
                "URLPrefix=aHR0cDovL3d3dy5leGFtcGxlLmNvbS9mb28v:Expires=1549751401"
                    + ":KeyName=my-key:Signature=Z9uYAu73YHioRScZDxnP-TnS274="));
  }

  @Test
  void nothing_has_an_address_without_signature() {
    assertThat(cdn("http://www.example.com").address(Samples.FILE.key())).isEmpty();
  }

  private static Cdn cdn(String url) {
    Cdn cdn =
        new GoogleFactory()
            .create(
                Samples.settings(
                    Map.of("url", url, "key-name", "my-key", "key", "nZtRohdNF9m3cKM24IcK4w==")),
                Samples.store("gcs"),
                Samples.quarterBefore(END));
    assertThat(cdn.toString()).doesNotContain("nZtR");
    return cdn;
  }
}
