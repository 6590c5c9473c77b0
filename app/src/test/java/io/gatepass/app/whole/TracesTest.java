package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a collector gets of a real process, and what it does not. */
class TracesTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";
  private static final String[] PARENT = {"traceparent", "00-" + TRACE + "-" + CALLER + "-01"};
  private static final byte[] CONTENT = Noise.bytes(900);
  private static final int CLIENT = 3;

  @TempDir static Path folder;

  private static Collector collector;
  private static WebhookReceiver receiver;
  private static ExternalStore store;
  private static GatewayProcess gateway;
  private static GatepassClient client;
  private static Eavesdropper ears;
  private static Answer refused;
  private static String id;

  @BeforeAll
  static void oneUploadsLife() {
    collector = new Collector();
    receiver = WebhookReceiver.answering();
    store = new ExternalStore();
    gateway =
        Launch.on(folder.resolve("data"))
            .with(store.environment())
            .with(collector.environment())
            .with(
                Map.of(
                    "GATEPASS_WEBHOOKS_TRUSTED_ORIGINS",
                    receiver.origin(),
                    "GATEPASS_LOG_FORMAT",
                    "json"))
            .start();
    client = gateway.client();
    client.createWebhook(receiver.origin() + "/hook");
    ears = new Eavesdropper(client);
    Answer upload = traced("POST", "/v1/uploads", GatepassClient.wish("a.txt", "text/plain", 900));
    ears.mind(upload.instruction().query(), upload.instruction().signature());
    assertThat(upload.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    String path = "/v1/uploads/" + upload.id();
    assertThat(traced("POST", path + "/finalize", "").text("status")).isEqualTo("ready");
    Answer download = traced("GET", path + "/download", "");
    ears.mind(download.instruction().query(), download.instruction().signature());
    id = upload.id();
    client.readiness();
    ears.everyOrdinaryCall();
    Eventually.holds(() -> !receiver.messages().isEmpty());
    Eventually.holds(() -> names(collector.spans()).contains("work webhooks"));
    Answer caught = client.create(CONTENT);
    store.stop();
    String finalize = "/v1/uploads/" + caught.id() + "/finalize";
    refused =
        client.call("POST", finalize, "", PARENT[0], PARENT[1], "X-Request-Id", "my-request-1");
    assertThat(refused.code()).isEqualTo("store_unavailable");
    Eventually.holds(() -> life().stream().anyMatch(TracesTest::isFailure));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    store.close();
    receiver.close();
    collector.close();
  }

  @Test
  void an_uploads_life_is_one_trace_of_requests_and_below_them_statements_and_store_calls() {
    TracedSpan create = named("POST /v1/uploads");
    TracedSpan settle = named("POST /v1/uploads/{id}/finalize");

    assertThat(create.parent()).isEqualTo(CALLER);
    assertThat(create.attributes())
        .containsEntry("http.route", "/v1/uploads")
        .containsEntry("http.request.method", "POST")
        .containsEntry("http.response.status_code", "[201]");
    assertThat(below(create)).anyMatch(TracesTest::isStatement);
    assertThat(below(settle)).anyMatch(TracesTest::isStatement);
    assertThat(below(settle))
        .filteredOn(span -> span.name().equals("store find"))
        .isNotEmpty()
        .allSatisfy(span -> assertThat(span.attributes()).containsEntry("gatepass.store", "main"));
  }

  @Test
  void a_statement_is_called_by_what_it_does_and_to_which_table() {
    assertThat(names(life().stream().filter(TracesTest::isStatement).toList()))
        .contains("INSERT upload", "SELECT upload")
        .allSatisfy(name -> assertThat(name).matches("[A-Z]+( [a-z_]+)*"));
  }

  @Test
  void work_has_traces_of_its_own_and_whoever_is_told_gets_no_id_of_them() {
    TracedSpan work =
        collector.spans().stream()
            .filter(span -> span.name().equals("work webhooks"))
            .findFirst()
            .orElseThrow();

    assertThat(work.parent()).isEmpty();
    assertThat(work.trace()).isNotEqualTo(TRACE);
    assertThat(below(work)).anyMatch(TracesTest::isStatement);
    assertThat(receiver.messages()).allSatisfy(message -> assertThat(message.traced()).isFalse());
  }

  @Test
  void nothing_that_asks_all_the_time_is_a_trace() {
    assertThat(collector.spans())
        .filteredOn(span -> span.parent().isEmpty())
        .noneMatch(span -> span.kind() == CLIENT || span.name().contains("/health"));
  }

  @Test
  void no_span_holds_what_opens_a_door_or_says_which_file_it_was() {
    ears.heardNothingIn(collector.text());
    assertThat(collector.text())
        .doesNotContain("X-Amz-", id, "/v1/uploads/0", "?X", folder.toString());
  }

  @Test
  void a_line_that_is_written_of_a_request_names_it_and_its_trace() {
    String line =
        gateway
            .output()
            .lines()
            .filter(each -> each.contains("\"request_id\":\"my-request-1\""))
            .findFirst()
            .orElseThrow();

    assertThat(line)
        .startsWith("{\"time\":\"")
        .endsWith("\"}")
        .contains("\"level\":\"WARN\"", "\"trace_id\":\"" + TRACE + "\"", "\"span_id\":\"");
    assertThat(refused.header("X-Request-Id")).isEqualTo("my-request-1");
    ears.heardNothingIn(gateway.output());
  }

  private static Answer traced(String method, String path, String json) {
    String[] headers = {
      PARENT[0], PARENT[1], "Content-Type", "application/json", "Accept", "application/json"
    };
    return client.call(method, path, json, headers);
  }

  private static List<TracedSpan> life() {
    return collector.trace(TRACE);
  }

  private static TracedSpan named(String name) {
    return life().stream().filter(span -> span.name().equals(name)).findFirst().orElseThrow();
  }

  private static boolean isStatement(TracedSpan span) {
    return span.kind() == CLIENT
        && span.attributes().keySet().stream().anyMatch(name -> name.startsWith("db."));
  }

  private static boolean isFailure(TracedSpan span) {
    return span.name().equals("store find")
        && "Unavailable".equals(span.attributes().get("error.type"));
  }

  private static List<TracedSpan> below(TracedSpan span) {
    return collector.trace(span.trace()).stream()
        .filter(each -> each.parent().equals(span.id()))
        .toList();
  }

  private static Set<String> names(List<TracedSpan> spans) {
    return spans.stream().map(TracedSpan::name).collect(Collectors.toSet());
  }
}
