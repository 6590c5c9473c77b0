package io.gatepass.app.trace;

import java.util.List;
import java.util.Map;

/** What the standard variables of OpenTelemetry say, without a class of its SDK. */
public final class TraceVariables {
  private static final List<String> WHERE_TO =
      List.of(
          "OTEL_TRACES_EXPORTER",
          "OTEL_EXPORTER_OTLP_ENDPOINT",
          "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT");

  private TraceVariables() {}

  /** Whether the environment names a receiver, and does not switch everything off. */
  public static boolean wantTraces(Map<String, String> environment) {
    return WHERE_TO.stream().anyMatch(name -> !environment.getOrDefault(name, "").isBlank())
        && !environment.getOrDefault("OTEL_TRACES_EXPORTER", "").equals("none")
        && !Boolean.parseBoolean(environment.getOrDefault("OTEL_SDK_DISABLED", ""));
  }
}
