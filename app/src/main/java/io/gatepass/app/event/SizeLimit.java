package io.gatepass.app.event;

import io.gatepass.app.problem.Problem;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import org.jspecify.annotations.Nullable;

/** Refuses what says itself that it is too large, before any of it is read. After the door. */
@ServerFilter("/v1/events/**")
final class SizeLimit implements Ordered {
  private static final int AFTER_THE_DOOR = HIGHEST_PRECEDENCE + 2;

  @RequestFilter
  @Nullable HttpResponse<Problem> check(HttpRequest<?> request) {
    return request.getContentLength() > EventPath.LARGEST
            && EventPath.store(request.getPath()).isPresent()
        ? EventPath.tooLarge().response()
        : null;
  }

  @Override
  public int getOrder() {
    return AFTER_THE_DOOR;
  }
}
