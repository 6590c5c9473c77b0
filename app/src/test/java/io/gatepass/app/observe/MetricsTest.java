package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MetricsTest {
  private final LiveGateway gateway = LiveGateway.shared();

  @Test
  void metrics_are_text_that_prometheus_reads() {
    HttpResponse<String> metrics = gateway.get("/metrics");

    assertThat(metrics.statusCode()).isEqualTo(200);
    assertThat(metrics.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain")
        .contains("version=0.0.4");
    assertThat(metrics.body())
        .contains(
            "# TYPE gatepass_listener_received_bytes_total counter",
            "# TYPE gatepass_listener_sent_bytes_total counter",
            "gatepass_uploads_permitted_total ",
            "gatepass_uploads_entered_total{status=\"ready\"}",
            "gatepass_sweep_uploads_total ",
            "jvm_memory_used_bytes");
  }

  @Test
  void every_byte_that_a_client_sends_to_the_listener_is_counted_and_no_other() {
    String body = "{\"filename\":\"" + "a".repeat(50_000) + "\"}";
    double before = value("gatepass_listener_received_bytes_total");

    gateway.post("/v1/uploads", body);

    assertThat(value("gatepass_listener_received_bytes_total") - before)
        .isBetween(50_000.0, 52_000.0);
  }

  @Test
  void bytes_that_the_listener_sends_are_counted() {
    double before = value("gatepass_listener_sent_bytes_total");

    int size = gateway.get("/docs/viewer/swagger-ui.css").body().length();

    assertThat(value("gatepass_listener_sent_bytes_total") - before).isGreaterThan(size);
  }

  @Test
  void an_upload_that_is_permitted_is_counted_and_so_are_calls_to_the_store() {
    double before = value("gatepass_uploads_permitted_total");

    HttpResponse<String> created =
        gateway.post(
            "/v1/uploads", "{\"filename\":\"a.txt\",\"contentType\":\"text/plain\",\"size\":1}");
    String location = created.headers().firstValue("Location").orElseThrow();
    gateway.post(location + "/finalize", "");

    assertThat(value("gatepass_uploads_permitted_total") - before).isEqualTo(1);
    assertThat(gateway.get("/metrics").body())
        .contains(
            "gatepass_store_calls_seconds_count{operation=\"find\",outcome=\"done\",store=\"embedded\"}");
  }

  @Test
  void no_time_series_holds_an_id() {
    HttpResponse<String> created =
        gateway.post(
            "/v1/uploads", "{\"filename\":\"a.txt\",\"contentType\":\"text/plain\",\"size\":1}");
    String location = created.headers().firstValue("Location").orElseThrow();
    gateway.get(location);

    assertThat(gateway.get("/metrics").body())
        .doesNotContain(location.substring(location.lastIndexOf('/') + 1))
        .doesNotContain("local\"");
  }

  private double value(String name) {
    return Arrays.stream(gateway.get("/metrics").body().split("\n", -1))
        .filter(line -> line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(name.length() + 1)))
        .findFirst()
        .orElseThrow();
  }
}
