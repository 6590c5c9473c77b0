package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Stores that take less than Uppy may ask for. None of them has to answer for this. */
class UppyStoresTest {
  private static final String NOWHERE = "http://127.0.0.1:9";

  @ParameterizedTest
  @ValueSource(strings = {"r2", "b2", "generic"})
  void where_no_forms_are_taken_version_5_puts_and_version_6_is_told_what_to_do(String dialect) {
    Map<String, String> store =
        Map.of(
            "provider", "s3",
            "dialect", dialect,
            "bucket", "media",
            "region", "auto",
            "endpoint", NOWHERE,
            "access-key", "AKIAEXAMPLE",
            "secret-key", "hush-hush-hush");
    with(
        store,
        gateway -> {
          HttpResponse<String> put = Uppy.five(gateway).params(Uppy.FILE);
          assertThat(Uppy.text(put, "method")).isEqualTo("PUT");
          assertThat(Uppy.text(put, "url"))
              .contains("X-Amz-Signature")
              .doesNotContain("content-length");
          assertThat(Uppy.text(put, "headers")).contains("Content-Type=image/png");
          assertThat(Uppy.fields(put)).isEmpty();

          refused(Uppy.six(gateway).params(Uppy.FILE), "shouldUseMultipart");
          refused(Uppy.six(gateway).start(Uppy.START), "header");
          assertThat(Uppy.five(gateway).start(Uppy.START).statusCode())
              .as("store away")
              .isEqualTo(503);
        });
  }

  @Test
  void azure_gets_a_put_by_version_5_and_parts_by_none() {
    Map<String, String> store =
        Map.of(
            "provider", "azure",
            "container", "media",
            "account", "acme",
            "account-key", "c2VjcmV0",
            "endpoint", NOWHERE + "/acme");
    with(
        store,
        gateway -> {
          HttpResponse<String> put = Uppy.five(gateway).params(Uppy.FILE);
          assertThat(Uppy.text(put, "method")).isEqualTo("PUT");
          assertThat(Uppy.text(put, "headers")).contains("x-ms-blob-type=BlockBlob");

          refused(Uppy.six(gateway).params(Uppy.FILE), "form");
          refused(Uppy.five(gateway).start(Uppy.START), "ETag");
          refused(Uppy.six(gateway).start(Uppy.START), "ETag");
        });
  }

  @Test
  void a_put_of_any_size_says_where_its_limit_is_kept() {
    Map<String, String> store = Map.of("provider", "fake", "bucket", "uppy", "region", "r");
    with(
        store,
        gateway -> {
          String url = Uppy.text(Uppy.five(gateway).params(Uppy.FILE), "url");
          String id = url.replaceFirst(".*/([0-9a-f-]{36}).*", "$1");
          assertThat(Uppy.five(gateway).upload(id))
              .contains("\"maxSize\":", "\"size\":\"finalize\"")
              .doesNotContain("\"size\":\"wire\"");
        });
  }

  private static void refused(HttpResponse<String> answer, String advice) {
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(Uppy.text(answer, "code")).isEqualTo("transfer_not_offered");
    assertThat(Uppy.text(answer, "message")).contains(advice);
  }

  private static void with(Map<String, String> store, Consumer<LiveGateway> proof) {
    Map<String, String> settings = new HashMap<>();
    store.forEach((name, value) -> settings.put("stores.main." + name, value));
    try (LiveGateway gateway = LiveGateway.with(settings)) {
      proof.accept(gateway);
    }
  }
}
