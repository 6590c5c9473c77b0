package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.storage.blob.models.BlobCorsRule;
import com.azure.storage.blob.models.BlobServiceProperties;
import io.gatepass.ports.SignedRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The rule that the documentation gives is enough for a page. */
class CorsTest {
  private static final String PAGE = "https://app.example.com";

  private static HttpResponse<byte[]> preflight(
      OnAzurite here, SignedRequest signed, String origin) {
    return here.http()
        .abuse(
            "OPTIONS",
            signed,
            "",
            new byte[0],
            "Origin",
            origin,
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            headers(signed));
  }

  /** Those of the instruction, and the one that a browser adds to a part of a file. */
  private static String headers(SignedRequest signed) {
    Set<String> names = new TreeSet<>(signed.headers().keySet());
    names.add("Content-Type");
    return String.join(",", names).toLowerCase(Locale.ROOT);
  }

  @Test
  void a_page_of_that_origin_may_send_every_header_of_an_instruction_and_no_other_page() {
    OnAzurite.run(here -> {
      here.owner()
          .getServiceClient()
          .setProperties(
              new BlobServiceProperties()
                  .setCors(
                      List.of(
                          new BlobCorsRule()
                              .setAllowedOrigins(PAGE)
                              .setAllowedMethods("GET,PUT")
                              .setAllowedHeaders("content-type,x-ms-blob-type,x-ms-meta-gatepass*")
                              .setExposedHeaders("ETag,Content-Range,x-ms-error-code")
                              .setMaxAgeInSeconds(3600))));
      SignedRequest write = here.sign(Samples.id(), Samples.key(), Samples.HELLO);
      for (SignedRequest signed : List.of(write, InParts.begin(here).sign(1))) {
        HttpResponse<byte[]> allowed = preflight(here, signed, PAGE);
        assertThat(allowed.statusCode()).isEqualTo(200);
        assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(preflight(here, signed, "https://evil.example.com").statusCode()).isEqualTo(403);
      }
    });
  }
}
