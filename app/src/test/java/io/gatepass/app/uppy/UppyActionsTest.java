package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** These calls are described by Uppy, so no description of ours lists them: this does. */
class UppyActionsTest {
  private static final String PREFIX = "/uppy/";

  @Test
  void there_are_exactly_these() {
    Stream<UriRouteInfo<?, ?>> all =
        LiveGateway.shared().running().context().getBean(Router.class).uriRoutes();

    assertThat(
            all.filter(route -> route.getUriMatchTemplate().toPathString().startsWith(PREFIX))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route ->
                    new UppyRoute(
                        route.getHttpMethodName(),
                        route.getUriMatchTemplate().toPathString().substring(PREFIX.length() - 1)))
                .distinct())
        .containsExactlyInAnyOrderElementsOf(UppyRoute.ALL);
  }

  @Test
  void they_are_not_of_the_described_api() {
    assertThat(LiveGateway.shared().get("/openapi.yaml").body()).doesNotContain(PREFIX);
  }
}
