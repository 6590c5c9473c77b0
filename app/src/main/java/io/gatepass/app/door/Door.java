package io.gatepass.app.door;

import io.gatepass.app.config.Settings;
import io.gatepass.app.event.EventSources;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Visibility;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;

/** Stands before everything that answers, routes that do not exist included. Reads no body. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Door implements Ordered {
  private final boolean isAuthenticated;
  private final ClosedDoor closed;
  private final AuthenticatedDoor authenticated;

  Door(
      Settings settings,
      EventSources events,
      CredentialKinds credentials,
      MeterRegistry registry,
      InstantSource clock,
      @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
    EventAddress address = new EventAddress(events);
    this.isAuthenticated = settings.auth().isOn();
    this.closed = new ClosedDoor(settings.listener().port(), address);
    this.authenticated =
        new AuthenticatedDoor(
            credentials,
            new CrossOrigin(settings.listener().corsOrigins()),
            address,
            hasPublicFiles(settings),
            new Refusals(registry, clock),
            clock,
            blocking);
  }

  private static boolean hasPublicFiles(Settings settings) {
    return settings.policies().stream()
        .anyMatch(policy -> policy.readers().visibility() == Visibility.PUBLIC);
  }

  @RequestFilter
  CompletionStage<Optional<HttpResponse<?>>> check(HttpRequest<?> request) {
    return isAuthenticated
        ? authenticated.check(request, target(request))
        : CompletableFuture.completedFuture(local(request));
  }

  private Optional<HttpResponse<?>> local(HttpRequest<?> request) {
    Optional<Problem> refusal =
        closed.refusal(request.getMethodName(), target(request), request.getHeaders());
    if (refusal.isEmpty()) {
      Callers.put(request, Caller.local());
    }
    return refusal.map(Door::answer);
  }

  /** As it was sent: the framework shows a target of the form http://host/path without its host. */
  private static String target(HttpRequest<?> request) {
    return request instanceof NettyHttpRequest<?> netty
        ? netty.getNativeRequest().uri()
        : request.getUri().toString();
  }

  private static HttpResponse<Problem> answer(Problem refusal) {
    MutableHttpResponse<Problem> answer = refusal.response();
    return refusal.code().equals(ProblemType.CREDENTIAL_INVALID.code())
        ? answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        : answer;
  }

  @Override
  public int getOrder() {
    return SafeAnswers.ORDER + 2;
  }
}
