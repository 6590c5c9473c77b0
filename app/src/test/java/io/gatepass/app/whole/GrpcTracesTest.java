package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OpenTelemetry's own default, which needs nothing but an address. */
class GrpcTracesTest {
  @TempDir Path folder;

  @Test
  void an_address_alone_is_enough_for_spans_over_grpc() {
    try (GrpcCollector collector = new GrpcCollector();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data"))
                .with(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", collector.address()))
                .with(Map.of("OTEL_BSP_SCHEDULE_DELAY", "100"))
                .start()) {
      gateway.client().create(Noise.bytes(10));

      Eventually.holds(() ->
          collector.spans().stream().anyMatch(span -> span.name().equals("POST /v1/uploads")));
      assertThat(gateway.output()).doesNotContain("Failed to export");
    }
  }
}
