package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Forms as clients read them. */
class FormJsonTest {
  private static final LiveGateway GATEWAY =
      LiveGateway.with(
          Map.of(
              "stores.main.provider", "fake",
              "stores.main.bucket", "formjson",
              "stores.main.region", "r",
              "stores.main.forms", "yes"));

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void a_form_lists_its_fields_in_their_order_and_has_no_headers() {
    String body = create("\"transfer\":\"form\",\"size\":0,\"redirect\":\"https://app.example/\"");

    assertThat(body)
        .contains("\"size\":0", "\"writeOnce\":\"finalize\"", "\"kind\":\"form\"")
        .containsPattern(
            "\"request\":\\{\"method\":\"POST\",\"url\":\"https://store.example/\",\"fields\":\\{"
                + "\"key\":\"STAGING/[^\"]+\",\"Content-Type\":\"image/png\",\"limit\":\"[^\"]+\","
                + "\"success_action_redirect\":\"https://app.example/\",\"signature\":\"form\","
                + "\"a-last-one\":\"[^\"]+\"},\"expiresAt\":\"")
        .doesNotContain("\"headers\"", "\"maxSize\"");
  }

  @Test
  void a_form_of_unknown_size_has_a_largest_one_instead() {
    assertThat(create("\"transfer\":\"form\""))
        .contains("\"maxSize\":400,")
        .doesNotContainPattern("\"size\":\\d");
  }

  @Test
  void a_put_has_headers_and_no_fields() {
    assertThat(create("\"size\":3"))
        .contains("\"kind\":\"put\"", "\"headers\":{", "\"size\":3")
        .doesNotContain("\"fields\"", "\"maxSize\"");
  }

  @Test
  void the_policies_tell_what_the_store_takes() {
    assertThat(GATEWAY.get("/v1/policies").body())
        .contains("\"maxSize\":900,\"transfers\":[\"put\",\"form\",\"multipart\"]");
  }

  private static String create(String members) {
    return GATEWAY
        .post(
            "/v1/uploads", "{\"filename\":\"a.png\",\"contentType\":\"image/png\"," + members + "}")
        .body();
  }
}
