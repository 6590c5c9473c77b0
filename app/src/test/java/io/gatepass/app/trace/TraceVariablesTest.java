package io.gatepass.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TraceVariablesTest {

  @Test
  void nobody_who_says_nothing_gets_traces() {
    assertThat(TraceVariables.wantTraces(Map.of())).isFalse();
    assertThat(TraceVariables.wantTraces(Map.of("OTEL_SERVICE_NAME", "files"))).isFalse();
    assertThat(TraceVariables.wantTraces(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", " "))).isFalse();
  }

  @Test
  void whoever_names_a_receiver_gets_them() {
    assertThat(TraceVariables.wantTraces(Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4317")))
        .isTrue();
    assertThat(TraceVariables.wantTraces(Map.of("OTEL_EXPORTER_OTLP_TRACES_ENDPOINT", "http://c")))
        .isTrue();
    assertThat(TraceVariables.wantTraces(Map.of("OTEL_TRACES_EXPORTER", "otlp"))).isTrue();
  }

  @Test
  void whoever_switches_them_off_does_not() {
    Map<String, String> named = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "http://c:4317");
    assertThat(with(named, "OTEL_TRACES_EXPORTER", "none")).isFalse();
    assertThat(with(named, "OTEL_SDK_DISABLED", "true")).isFalse();
  }

  private static boolean with(Map<String, String> named, String name, String value) {
    Map<String, String> all = new HashMap<>(named);
    all.put(name, value);
    return TraceVariables.wantTraces(all);
  }
}
