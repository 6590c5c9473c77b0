package io.gatepass.app.door;

import io.gatepass.app.config.Settings;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells browsers which other sites' pages may read an answer, that of the door included. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SharedAnswers implements Ordered {
  private final CrossOrigin cross;

  SharedAnswers(Settings settings) {
    this.cross = new CrossOrigin(settings.listener().corsOrigins());
  }

  @ResponseFilter
  void share(HttpRequest<?> request, MutableHttpResponse<?> response) {
    cross.share(request.getHeaders(), response.getHeaders());
  }

  @Override
  public int getOrder() {
    return SafeAnswers.ORDER;
  }
}
