package io.gatepass.app.trace;

import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapPropagator;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A span for each request, under its route: neither its path, which may hold a credential, nor its
 * query, nor a header. What only watches the gateway is no request of anybody's.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = TraceBeans.IS_ON, value = "true")
final class TraceFilter implements Ordered {
  private static final Pattern WATCHING = Pattern.compile("/(metrics|health)(/.*)?");
  private static final String SPAN = "gatepass.span";
  private static final AttributeKey<String> METHOD = AttributeKey.stringKey("http.request.method");
  private static final AttributeKey<String> ROUTE = AttributeKey.stringKey("http.route");
  private static final AttributeKey<Long> STATUS =
      AttributeKey.longKey("http.response.status_code");
  private static final int FAILED = 500;

  private final Tracer tracer;
  private final TextMapPropagator propagator;

  TraceFilter(OpenTelemetry api) {
    this.tracer = api.getTracer(Traces.NAME);
    this.propagator = api.getPropagators().getTextMapPropagator();
  }

  /** Before an error's own route can take its place. */
  @RequestFilter
  void begin(HttpRequest<?> request, MutablePropagatedContext propagated) {
    if (!WATCHING.matcher(request.getPath()).matches()) {
      Context caller =
          propagator.extract(Context.root(), request.getHeaders(), RequestHeaders.READER);
      Span span = begin(request).setParent(caller).startSpan();
      request.setAttribute(SPAN, span);
      propagated.add(new CurrentTrace(caller.with(span)));
    }
  }

  private SpanBuilder begin(HttpRequest<?> request) {
    String method = request.getMethod() == HttpMethod.CUSTOM ? "_OTHER" : request.getMethodName();
    Optional<String> route =
        RouteAttributes.getRouteMatch(request)
            .filter(UriRouteMatch.class::isInstance)
            .map(match -> ((UriRouteMatch<?, ?>) match).getRouteInfo())
            .map(info -> info.getUriMatchTemplate().toPathString());
    SpanBuilder span =
        tracer
            .spanBuilder(route.map(path -> method + " " + path).orElse(method))
            .setSpanKind(SpanKind.SERVER)
            .setAttribute(METHOD, method);
    route.ifPresent(path -> span.setAttribute(ROUTE, path));
    return span;
  }

  @ResponseFilter
  void end(HttpRequest<?> request, HttpResponse<?> answer) {
    request
        .getAttribute(SPAN, Span.class)
        .ifPresent(span -> {
          span.setAttribute(STATUS, (long) answer.code());
          if (answer.code() >= FAILED) {
            span.setStatus(StatusCode.ERROR);
          }
          span.end();
        });
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }
}
