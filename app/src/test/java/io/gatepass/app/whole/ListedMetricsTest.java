package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.observe.Listed;
import io.gatepass.app.support.Issuer;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** After everything has happened that is counted, /metrics has what its page lists, and no more. */
class ListedMetricsTest {
  private static final byte[] CONTENT = Noise.bytes(700);
  private static final Caller ANN =
      new Caller("acme-of-4711", "ann-of-4712", Set.of(Scope.UPLOAD, Scope.DOWNLOAD));
  private static final Caller OPERATOR = new Caller("default", "ops", Set.of(Scope.ADMIN));

  @TempDir static Path folder;

  private static Issuer issuer;
  private static ExternalStore store;
  private static GatewayProcess gateway;
  private static GatepassClient ann;
  private static GatepassClient operator;
  private static Set<String> namesAtStart;
  private static String atStart;
  private static String metrics;

  @BeforeAll
  static void everythingHappens() {
    issuer = new Issuer();
    store = new ExternalStore();
    gateway = Launch.on(folder.resolve("data")).with(settings()).start();
    ann = gateway.client().with(issuer.token(ANN));
    operator = gateway.client().with(issuer.token(OPERATOR));
    namesAtStart = scrape();
    atStart = metrics;
    Answer upload = ann.create(CONTENT);
    assertThat(upload.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(ann.finish(upload.id()).text("status")).isEqualTo("ready");
    assertThat(ann.download(upload.id()).status()).isEqualTo(200);
    Answer scanned =
        ann.create(
            "{\"filename\":\"s.bin\",\"contentType\":\"application/octet-stream\","
                + "\"size\":700,\"policy\":\"scanned\"}");
    scanned.instruction().put(CONTENT);
    assertThat(ann.finish(scanned.id()).status()).isEqualTo(202);
    assertThat(gateway.client().with("eyJ.nothing.x").read(upload.id()).status()).isEqualTo(401);
    assertThat(ann.create(CONTENT).status()).isEqualTo(429);
    PushedEvent event = PushedEvent.created("t/nobody/nothing");
    assertThat(event.send(gateway.client(), "main")).isEqualTo(204);
    assertThat(event.send(gateway.client(), "main", "Bearer forged")).isEqualTo(401);
    Eventually.holds(() -> scrape().containsAll(Listed.explained()));
  }

  @AfterAll
  static void stop() {
    gateway.close();
    store.close();
    issuer.close();
  }

  @Test
  void everything_that_is_listed_is_there_and_everything_of_ours_is_listed() {
    assertThat(Listed.explained()).containsAll(Listed.shown(metrics));
  }

  /** ADR 39 says why the two others are not. */
  @Test
  void what_a_rule_watches_is_there_from_the_start() {
    Set<String> watched = Listed.asked("deploy/prometheus/alerts.yaml");
    watched.removeAll(Set.of("gatepass_store_calls_seconds", "http_server_requests_seconds"));

    assertThat(namesAtStart).containsAll(watched);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gatepass_credentials_refused_total | reason="%s" | forged expired misdirected missing unverifiable
          gatepass_events_refused_total | reason="%s",store="main" | malformed unauthenticated forbidden unverifiable
          gatepass_events_ready_total | how="%s",store="main" | removed overwritten
          gatepass_rate_limited_total | limit="%s" | create-caller
          gatepass_scans_seconds_count | outcome="%s" | none clean infected not_scannable
          gatepass_signed_requests_total | kind="put",outcome="%s",store="main" | failed done
          gatepass_uploads_entered_total | status="%s" | failed ready
          gatepass_webhooks_attempts_total | state="%s" | failed held delivered pending
          gatepass_work_seconds_count | loop="sweep",outcome="%s" | failed
          """)
  void the_first_of_a_kind_is_a_step_from_0(String name, String labels, String kinds) {
    assertThat(Stream.of(kinds.split(" ")))
        .allSatisfy(kind ->
            assertThat(atStart)
                .containsPattern(
                    "(?m)^%s\\{%s} 0(\\.0)?$".formatted(name, labels.formatted(kind))));
  }

  @Test
  void nothing_says_whose_it_was() {
    assertThat(metrics).doesNotContain(ANN.tenant(), ANN.owner(), "4711", "tenant=", "owner=");
    assertThat(metrics).doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-");
  }

  @Test
  void what_happened_is_counted_where_it_belongs() {
    assertThat(value("gatepass_uploads_entered_total{status=\"ready\"}")).isOne();
    assertThat(metrics)
        .containsPattern(
            "gatepass_uploads_transition_seconds_count\\{from=\"\\w+\",to=\"ready\"} 1");
    assertThat(value("gatepass_signed_requests_total{kind=\"put\",outcome=\"done\""))
        .isGreaterThanOrEqualTo(2);
    assertThat(value("gatepass_signed_requests_total{kind=\"download\",outcome=\"done\"")).isOne();
    assertThat(value("gatepass_rate_limited_total{limit=\"create-caller\"}")).isOne();
    Eventually.holds(() -> value("gatepass_uploads{status=\"uploaded\"}") == 1);
    assertThat(value("gatepass_component_up{component=\"database\"}")).isOne();
    assertThat(value("gatepass_component_up{component=\"schema\"}")).isOne();
    assertThat(value("gatepass_component_up{component=\"clock\"}")).isOne();
    assertThat(value("gatepass_component_up{component=\"store main\"}")).isOne();
    assertThat(value("gatepass_clock_ahead_seconds{of=\"database\"}")).isZero();
    assertThat(value("gatepass_work_looked_timestamp_seconds{loop=\"sweep\"}"))
        .isGreaterThan(1.7e9);
    assertThat(value("gatepass_work_seconds_count{loop=\"reconcile\",outcome=\"failed\"}"))
        .isZero();
  }

  private static double value(String start) {
    return operator.metric(start);
  }

  private static Set<String> scrape() {
    metrics = operator.call("GET", "/metrics", "").body();
    return Pattern.compile("(?m)^# TYPE ([a-z_]+) ")
        .matcher(metrics)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }

  private static Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    issuer.settings().forEach((name, value) -> settings.put(variable(name), value));
    settings.putAll(store.environment());
    settings.put("GATEPASS_EVENTS_MAIN_SOURCE", "eventbridge");
    settings.put("GATEPASS_EVENTS_MAIN_TOKEN", PushedEvent.TOKEN);
    settings.put("GATEPASS_POLICIES_DEFAULT_MAX_SIZE", "1MB");
    settings.put("GATEPASS_POLICIES_SCANNED_MAX_SIZE", "1MB");
    settings.put("GATEPASS_POLICIES_SCANNED_SCAN", "true");
    settings.put("GATEPASS_SCANNER_ADDRESS", "tcp://127.0.0.1:" + Launch.freePort());
    settings.put("GATEPASS_LIMITS_CREATE_CALLER", "2/1d");
    return settings;
  }

  private static String variable(String name) {
    return "GATEPASS_" + name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
  }
}
