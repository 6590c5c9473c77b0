package io.gatepass.app.trace;

import io.gatepass.app.config.SettingsRefused;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.spi.ConfigurationException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Sends spans to where the standard variables say. Costs a start nothing unless it is made. */
final class Tracing implements AutoCloseable {
  /**
   * Metrics are Prometheus', and logs are lines: these are no second way to either. Of an error a
   * span has the kind; the event that a library adds would quote its message, which may hold rows.
   */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "otel.metrics.exporter", "none",
          "otel.logs.exporter", "none",
          "otel.span.event.count.limit", "0");

  private static final Map<String, String> UNLESS_SET = Map.of("otel.service.name", "gatepass");
  private static final int LAST_WORDS_SECONDS = 2;

  private final OpenTelemetrySdk sdk;

  private Tracing(OpenTelemetrySdk sdk) {
    this.sdk = sdk;
  }

  /**
   * Reads the variables of this process. Calls no network: a receiver that is away is told on
   * standard error, and spans are dropped meanwhile.
   *
   * @throws SettingsRefused when one of the variables makes no sense
   */
  static Tracing start() {
    try {
      return new Tracing(
          AutoConfiguredOpenTelemetrySdk.builder()
              .disableShutdownHook()
              .addPropertiesSupplier(() -> UNLESS_SET)
              .addPropertiesCustomizer(given -> ALWAYS)
              .addSamplerCustomizer((sampler, settings) -> new OnlyBelow(sampler))
              .addTracerProviderCustomizer(
                  (provider, settings) -> provider.addSpanProcessor(new PlainNames()))
              .build()
              .getOpenTelemetrySdk());
    } catch (ConfigurationException | IllegalArgumentException refused) {
      throw new SettingsRefused(
          List.of("OTEL_* variables: " + refused.getMessage() + ". See docs/operations.md"));
    }
  }

  OpenTelemetry api() {
    return sdk;
  }

  /** Sends what is left, within two seconds. */
  @Override
  public void close() {
    sdk.shutdown().join(LAST_WORDS_SECONDS, TimeUnit.SECONDS);
  }
}
