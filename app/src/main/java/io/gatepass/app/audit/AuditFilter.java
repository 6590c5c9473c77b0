package io.gatepass.app.audit;

import io.gatepass.app.door.Callers;
import io.gatepass.app.door.ClientAddress;
import io.gatepass.app.http.RequestName;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.domain.Caller;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.UriRouteMatch;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts each call on record before its answer leaves; stands outside the door to see it refuse. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(property = AuditFilter.IS_ON, value = "true")
final class AuditFilter implements Ordered {
  static final String IS_ON = "io.gatepass.audit";
  static final int ORDER = Ordered.HIGHEST_PRECEDENCE + 1;

  private static final Logger LOG = LoggerFactory.getLogger(AuditFilter.class);
  private static final String ROUTE = "gatepass.audited";
  private static final Duration SOON = Duration.ofSeconds(2);

  private final RecordCall record;
  private final Strangers strangers;
  private final ClientAddress address;
  private final ExecutorService blocking;

  AuditFilter(
      RecordCall record,
      AuditLines lines,
      ClientAddress address,
      InstantSource clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    this.record = record;
    this.strangers = new Strangers(lines, clock);
    this.address = address;
    this.blocking = blocking;
  }

  /** Before an error's own route can take its place. */
  @RequestFilter
  void begin(HttpRequest<?> request) {
    RouteAttributes.getRouteMatch(request).ifPresent(match -> request.setAttribute(ROUTE, match));
  }

  @ResponseFilter
  CompletionStage<MutableHttpResponse<?>> end(
      HttpRequest<?> request, MutableHttpResponse<?> answer) {
    Optional<Audited> audited = audited(request, answer);
    if (audited.isEmpty() || !audited.get().isRecord()) {
      return CompletableFuture.completedFuture(answer);
    }
    Optional<Caller> caller = Callers.of(request);
    if (caller.isEmpty()) {
      strangers.answered(audited.get());
      return CompletableFuture.completedFuture(answer);
    }
    List<Given> due = record.due(audited.get(), caller.get());
    return due.isEmpty()
        ? CompletableFuture.completedFuture(answer)
        : CompletableFuture.supplyAsync(
            () -> recorded(audited.get(), caller.get(), due, answer), blocking);
  }

  private MutableHttpResponse<?> recorded(
      Audited audited, Caller caller, List<Given> due, MutableHttpResponse<?> answer) {
    String name = RequestName.of(audited.request());
    try {
      record.write(audited, caller, name, due);
      return answer.header(RequestName.HEADER, name);
    } catch (RuntimeException unwritten) {
      LOG.error(
          "{} was not put on record, so it was answered 503: {}",
          audited.action().name(),
          unwritten.getClass().getSimpleName());
      return Problem.of(ProblemType.AUDIT_UNAVAILABLE, "Try again in a moment.")
          .response(Optional.of(SOON));
    }
  }

  private Optional<Audited> audited(HttpRequest<?> request, MutableHttpResponse<?> answer) {
    return request
        .getAttribute(ROUTE)
        .filter(UriRouteMatch.class::isInstance)
        .map(match -> (UriRouteMatch<?, ?>) match)
        .flatMap(match ->
            Actions.of(route(request, match))
                .map(action ->
                    new Audited(
                        action, match.getVariableValues(), request, address.of(request), answer)));
  }

  /** Asking for the headers alone gives what asking for all of it gives. */
  private static String route(HttpRequest<?> request, UriRouteMatch<?, ?> match) {
    String method =
        request.getMethod() == HttpMethod.HEAD ? HttpMethod.GET.name() : request.getMethodName();
    return method + " " + match.getRouteInfo().getUriMatchTemplate().toPathString();
  }

  @Override
  public int getOrder() {
    return ORDER;
  }
}
