package io.gatepass.app.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant of a thousand bytes and four uploads. */
class QuotaTest {
  private static final LiveGateway GATEWAY =
      LiveGateway.with(
          Map.of(
              "tenants.default.quota-bytes", "1kB",
              "tenants.default.quota-objects", "4",
              "policies.default.content-types", "text/plain",
              "policies.default.max-size", "600"));
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @BeforeEach
  void empty() {
    ids(GATEWAY.get("/v1/uploads").body()).forEach(QuotaTest::delete);
    assertThat(usage()).isEqualTo(usage(0, 0));
  }

  @Test
  void what_does_not_fit_is_403_and_fits_when_something_else_is_given_up() {
    HttpResponse<String> first = create(",\"size\":600");
    HttpResponse<String> refused = create(",\"size\":401");

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.headers().firstValue("Retry-After")).isEmpty();
    assertThat(refused.body())
        .contains("\"code\":\"quota_exceeded\"", "\"retryable\":false")
        .contains("may take 401 bytes, and the tenant's quota of 1000 bytes has 400 left.");
    assertThat(usage()).isEqualTo(usage(600, 1));
    delete(ids(first.body()).getFirst());
    assertThat(create(",\"size\":401").statusCode()).isEqualTo(201);
    assertThat(usage()).isEqualTo(usage(401, 1));
  }

  @Test
  void an_upload_of_unknown_size_holds_the_most_that_its_policy_permits() {
    assertThat(create(",\"transfer\":\"multipart\"").statusCode()).isEqualTo(201);
    assertThat(usage()).isEqualTo(usage(600, 1));
    assertThat(create(",\"transfer\":\"multipart\"").statusCode()).isEqualTo(403);
    assertThat(usage()).isEqualTo(usage(600, 1));
  }

  @Test
  void the_items_of_a_batch_are_created_as_long_as_they_fit() {
    String item = "{\"filename\":\"a.txt\",\"contentType\":\"text/plain\",\"size\":1}";
    HttpResponse<String> answer =
        GATEWAY.post(
            "/v1/uploads/batch",
            "{\"items\":[" + String.join(",", item, item, item, item, item, item) + "]}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body().split("\"status\":201", -1)).hasSize(5);
    assertThat(answer.body().split("\"code\":\"quota_exceeded\"", -1)).hasSize(3);
    assertThat(answer.body()).contains("The tenant's quota of 4 uploads has none left.");
    assertThat(usage()).isEqualTo(usage(4, 4));
  }

  private static HttpResponse<String> create(String more) {
    return GATEWAY.post(
        "/v1/uploads", "{\"filename\":\"a.txt\",\"contentType\":\"text/plain\"" + more + "}");
  }

  private static String usage() {
    return GATEWAY.get("/v1/usage").body();
  }

  private static String usage(long bytes, long objects) {
    return "{\"bytes\":{\"used\":%d,\"limit\":1000},\"objects\":{\"used\":%d,\"limit\":4}}"
        .formatted(bytes, objects);
  }

  private static List<String> ids(String body) {
    return ID.matcher(body).results().map((MatchResult match) -> match.group(1)).toList();
  }

  private static void delete(String id) {
    LiveGateway.send(HttpRequest.newBuilder(GATEWAY.uri("/v1/uploads/" + id)).DELETE().build());
  }
}
