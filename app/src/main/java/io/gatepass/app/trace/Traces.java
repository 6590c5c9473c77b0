package io.gatepass.app.trace;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.Optional;
import java.util.function.Supplier;

/** Puts what the gateway does into traces; where there are none, does it and nothing more. */
public final class Traces {
  public static final Traces NONE = new Traces(Optional.empty());

  static final String NAME = "io.gatepass";

  private static final AttributeKey<String> STORE = AttributeKey.stringKey("gatepass.store");
  private static final AttributeKey<String> OPERATION =
      AttributeKey.stringKey("gatepass.store.operation");
  private static final AttributeKey<String> LOOP = AttributeKey.stringKey("gatepass.loop");

  /** By its kind alone: a message may quote what somebody else wrote. */
  private static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

  private final Optional<Tracer> tracer;

  private Traces(Optional<Tracer> tracer) {
    this.tracer = tracer;
  }

  static Traces of(OpenTelemetry api) {
    return new Traces(Optional.of(api.getTracer(NAME)));
  }

  /** A call to a store, below whatever makes it. */
  public <T> T store(String store, String operation, Supplier<T> call) {
    return tracer.isEmpty()
        ? call.get()
        : traced(
            tracer
                .get()
                .spanBuilder("store " + operation)
                .setSpanKind(SpanKind.CLIENT)
                .setAllAttributes(Attributes.of(STORE, store, OPERATION, operation))
                .startSpan(),
            call);
  }

  /** A piece of work that nobody asked for just now: a trace of its own. */
  public void work(String loop, Runnable piece) {
    if (tracer.isEmpty()) {
      piece.run();
    } else {
      Span span =
          tracer
              .get()
              .spanBuilder("work " + loop)
              .setParent(Context.root())
              .setAttribute(LOOP, loop)
              .startSpan();
      traced(
          span,
          () -> {
            piece.run();
            return loop;
          });
    }
  }

  private static <T> T traced(Span span, Supplier<T> call) {
    try (Scope _ = span.makeCurrent()) {
      return call.get();
    } catch (RuntimeException | Error failed) {
      span.setStatus(StatusCode.ERROR).setAttribute(ERROR, failed.getClass().getSimpleName());
      throw failed;
    } finally {
      span.end();
    }
  }
}
