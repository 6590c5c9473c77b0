package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** These calls are described by Uppy, so no description of ours lists them: this does. */
class UppyActionsTest {
  private static final String PREFIX = "/uppy/";

  @Test
  void there_are_exactly_these() {
    Stream<UriRouteInfo<?, ?>> all =
        LiveGateway.shared().running().context().getBean(Router.class).uriRoutes();
    List<String> routes =
        all.filter(route -> route.getUriMatchTemplate().toPathString().startsWith(PREFIX))
            .filter(route -> !route.getHttpMethodName().equals("HEAD"))
            .map(route ->
                route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .distinct()
            .toList();

    assertThat(routes)
        .containsExactlyInAnyOrder(
            "GET /uppy/s3/params",
            "GET /uppy/s3/sts",
            "POST /uppy/s3/multipart",
            "GET /uppy/s3/multipart/{id}",
            "GET /uppy/s3/multipart/{id}/batch",
            "GET /uppy/s3/multipart/{id}/{number}",
            "POST /uppy/s3/multipart/{id}/complete",
            "DELETE /uppy/s3/multipart/{id}");
  }

  @Test
  void they_are_not_of_the_described_api() {
    assertThat(LiveGateway.shared().get("/openapi.yaml").body()).doesNotContain(PREFIX);
  }
}
