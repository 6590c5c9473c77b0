package io.gatepass.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.gatepass.app.http.Redaction;
import io.gatepass.app.http.RequestName;
import io.micronaut.http.context.ServerRequestContext;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;

/** One event as one line of JSON, with what it belongs to: its request, its trace. */
final class JsonLine {
  private static final JsonFactory JSON = new JsonFactory();

  private JsonLine() {}

  /** To be called on the thread that logs. */
  static byte[] of(ILoggingEvent event) {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("time", Instant.ofEpochMilli(event.getTimeStamp()).toString());
      json.writeStringField("level", event.getLevel().toString());
      json.writeStringField("logger", event.getLoggerName());
      json.writeStringField("thread", event.getThreadName());
      json.writeStringField("message", Redaction.of(event.getFormattedMessage()));
      if (event.getThrowableProxy() != null) {
        String error = ThrowableProxyUtil.asString(event.getThrowableProxy());
        json.writeStringField("error", Redaction.of(error));
      }
      belonging(json);
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    line.write('\n');
    return line.toByteArray();
  }

  private static void belonging(JsonGenerator json) throws IOException {
    var request = ServerRequestContext.currentRequest();
    if (request.isPresent()) {
      json.writeStringField("request_id", RequestName.of(request.get()));
    }
    SpanContext span = Span.current().getSpanContext();
    if (span.isValid()) {
      json.writeStringField("trace_id", span.getTraceId());
      json.writeStringField("span_id", span.getSpanId());
    }
  }
}
