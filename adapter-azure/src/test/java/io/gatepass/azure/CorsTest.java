package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.storage.blob.models.BlobCorsRule;
import com.azure.storage.blob.models.BlobServiceProperties;
import io.gatepass.ports.SignedRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The rule that the documentation gives is enough for a page. */
class CorsTest {
  private static final String PAGE = "https://app.example.com";

  private static HttpResponse<byte[]> preflight(OnAzurite here, String origin) {
    SignedRequest write = here.sign(Samples.id(), Samples.key(), Samples.HELLO);
    return here.http()
        .abuse(
            "OPTIONS",
            write,
            "",
            new byte[0],
            "Origin",
            origin,
            "Access-Control-Request-Method",
            "PUT",
            "Access-Control-Request-Headers",
            String.join(",", write.headers().keySet()).toLowerCase(Locale.ROOT));
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
      HttpResponse<byte[]> allowed = preflight(here, PAGE);
      assertThat(allowed.statusCode()).isEqualTo(200);
      assertThat(allowed.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
      assertThat(preflight(here, "https://evil.example.com").statusCode()).isEqualTo(403);
    });
  }
}
