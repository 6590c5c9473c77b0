package io.gatepass.app.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.data.SpanData;
import org.junit.jupiter.api.Test;

class TracingTest {
  private static final String EXPORTER = "otel.traces.exporter";

  @Test
  void what_an_error_says_is_in_no_span_for_it_may_quote_rows() {
    System.setProperty(EXPORTER, "none");
    try (Tracing tracing = Tracing.start()) {
      Span span = tracing.api().getTracer("test").spanBuilder("insert").startSpan();
      span.recordException(new IllegalStateException("Batch entry 0 with holiday.jpg was aborted"));
      span.end();

      SpanData ended = ((ReadableSpan) span).toSpanData();
      assertThat(ended.getTotalRecordedEvents()).isEqualTo(1);
      assertThat(ended.getEvents()).isEmpty();
    } finally {
      System.clearProperty(EXPORTER);
    }
  }
}
