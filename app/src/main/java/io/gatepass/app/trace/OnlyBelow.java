package io.gatepass.app.trace;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/**
 * Takes no call for a trace of its own that belongs to no request and no work: loops ask the
 * database whether there is any, and health asks whether it is there, all the time.
 */
record OnlyBelow(Sampler others) implements Sampler {

  @Override
  public SamplingResult shouldSample(
      Context parent,
      String traceId,
      String name,
      SpanKind kind,
      Attributes attributes,
      List<LinkData> links) {
    boolean isAlone =
        kind == SpanKind.CLIENT && !Span.fromContext(parent).getSpanContext().isValid();
    return isAlone
        ? SamplingResult.drop()
        : others.shouldSample(parent, traceId, name, kind, attributes, links);
  }

  @Override
  public String getDescription() {
    return "OnlyBelow{" + others.getDescription() + "}";
  }
}
