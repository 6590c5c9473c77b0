package io.gatepass.app.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Requests as the clouds send them, through the server: nothing stands between them and a source.
 */
class SourcesOverHttpTest {
  private static final String GRID = "/v1/events/grid?secret=a-secret-of-twenty-letters";
  private static final String ACCOUNT =
      "/subscriptions/1/resourceGroups/g/providers/Microsoft.Storage/storageAccounts/acme";
  private static final String TOPIC = "arn:aws:sns:eu-west-1:123456789012:uploads";
  private static final String[] OF_OURS = {"aeg-subscription-name", "UPLOADS"};
  private static LiveGateway gateway;

  @BeforeAll
  static void start() {
    Map<String, String> settings = new HashMap<>(Map.of("default-store", "grid"));
    store(settings, "grid", "eventgrid", Map.of("topic", ACCOUNT, "subscription", "uploads"));
    settings.put("events.grid.secret", "a-secret-of-twenty-letters");
    store(settings, "sns", "sns", Map.of("topic-arns", TOPIC));
    store(
        settings,
        "pubsub",
        "pubsub",
        Map.of("audience", "a", "service-account", "p@example.com", "subscription", "s"));
    gateway = LiveGateway.with(settings);
  }

  private static void store(
      Map<String, String> settings, String name, String source, Map<String, String> values) {
    settings.put("stores." + name + ".provider", "fake");
    settings.put("stores." + name + ".bucket", "http-" + name);
    settings.put("stores." + name + ".container", "media");
    settings.put("stores." + name + ".region", "r");
    settings.put("events." + name + ".source", source);
    values.forEach((setting, value) -> settings.put("events." + name + "." + setting, value));
  }

  @AfterAll
  static void stop() {
    gateway.close();
  }

  @Test
  void event_grid_asks_by_options_whether_cloud_events_are_wanted_and_hears_that_they_are() {
    HttpResponse<String> asked = options(GRID, "eventgrid.azure.net");

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).isEmpty();
    assertThat(asked.headers().firstValue("WebHook-Allowed-Origin"))
        .contains("eventgrid.azure.net");
    assertThat(asked.headers().firstValue("WebHook-Allowed-Rate")).contains("*");
    assertThat(options(GRID, "evil.example").statusCode()).isEqualTo(403);
    assertThat(options("/v1/events/grid", "eventgrid.azure.net").statusCode()).isEqualTo(401);
  }

  @Test
  void the_validation_of_event_grid_is_answered_with_exactly_its_code() {
    String validation =
        "[{\"topic\":\"%s\",\"data\":{\"validationCode\":\"512d-38b6\"}}]".formatted(ACCOUNT);
    HttpResponse<String> answer =
        post(
            GRID,
            "application/json; charset=utf-8",
            BodyPublishers.ofString(validation),
            "aeg-event-type",
            "SubscriptionValidation",
            "aeg-subscription-name",
            "UPLOADS");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.body()).isEqualTo("{\"validationResponse\":\"512d-38b6\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "application/cloudevents+json; charset=utf-8",
        "application/cloudevents-batch+json"
      })
  void events_of_event_grid_are_taken_in_each_of_its_types(String type) {
    assertThat(grid(type, ACCOUNT, OF_OURS).statusCode()).isEqualTo(204);
    assertThat(grid(type, ACCOUNT + "2", OF_OURS).statusCode()).isEqualTo(403);
    assertThat(grid(type, ACCOUNT, "aeg-subscription-name", "other").statusCode()).isEqualTo(403);
  }

  @Test
  void text_of_sns_comes_to_the_source_which_refuses_another_topic_and_no_signature() {
    assertThat(sns(TOPIC + "2").statusCode()).isEqualTo(403);
    assertThat(sns(TOPIC + "2").body()).contains("\"code\":\"event_not_allowed\"");
    assertThat(sns(TOPIC).statusCode()).isEqualTo(401);
    assertThat(sns(TOPIC).body()).contains("Nothing proves where this event comes from.");
  }

  @Test
  void a_push_of_pub_sub_without_a_right_token_is_refused_by_the_source() {
    for (String token : new String[] {"Bearer e30.e30.e30", "Bearer x", "Basic eDp5"}) {
      HttpResponse<String> answer =
          post(
              "/v1/events/pubsub",
              "application/json",
              BodyPublishers.ofString("{\"message\":{}}"),
              "Authorization",
              token);
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.body()).contains("Nothing proves where this event comes from.");
    }
  }

  @Test
  void a_body_of_unknown_length_is_read_up_to_the_limit_and_refused_beyond_it() {
    byte[] large = (" ".repeat(300 << 10) + "{}").getBytes(UTF_8);
    BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large));

    assertThat(post(GRID, "application/json", chunked, OF_OURS).statusCode()).isEqualTo(413);
    assertThat(post(GRID, "application/json", BodyPublishers.ofByteArray(large)).statusCode())
        .isEqualTo(413);
    BodyPublisher small = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large, 0, 9));
    assertThat(post(GRID, "application/json", small, OF_OURS).statusCode()).isEqualTo(400);
  }

  private static HttpResponse<String> grid(String type, String topic, String... headers) {
    String event =
        "[{\"specversion\":\"1.0\",\"source\":\"%s\",\"type\":\"Microsoft.Storage.BlobCreated\"}]"
            .formatted(topic);
    return post(GRID, type, BodyPublishers.ofString(event), headers);
  }

  private static HttpResponse<String> sns(String topic) {
    return post(
        "/v1/events/sns",
        "text/plain; charset=UTF-8",
        BodyPublishers.ofString(
            "{\"Type\":\"Notification\",\"TopicArn\":\"%s\",\"SignatureVersion\":\"1\"}"
                .formatted(topic)),
        "x-amz-sns-message-type",
        "Notification");
  }

  private static HttpResponse<String> options(String path, String origin) {
    return LiveGateway.send(
        HttpRequest.newBuilder(gateway.uri(path))
            .method("OPTIONS", BodyPublishers.noBody())
            .header("WebHook-Request-Origin", origin)
            .build());
  }

  private static HttpResponse<String> post(
      String path, String type, BodyPublisher body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(gateway.uri(path)).header("Content-Type", type).POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return LiveGateway.send(request.build());
  }
}
