package io.gatepass.app.door;

import io.gatepass.app.config.Settings;
import io.gatepass.app.event.EventSources;
import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.ports.PushedEvents;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.server.netty.NettyHttpRequest;
import org.jspecify.annotations.Nullable;

/** Stands before everything that answers, routes that do not exist included. Reads no body. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Door implements Ordered {
  private final ClosedDoor closed;

  Door(Settings settings, EventSources events) {
    this.closed =
        new ClosedDoor(
            settings.listener().port(),
            store -> events.pushed(store).filter(PushedEvents::verifiesCredential).isPresent());
  }

  @RequestFilter
  @Nullable HttpResponse<?> check(HttpRequest<?> request) {
    return closed
        .refusal(request.getMethodName(), target(request), request.getHeaders())
        .map(Door::answer)
        .orElse(null);
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
    return SafeAnswers.ORDER + 1;
  }
}
