package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.Operation;
import io.micronaut.web.router.Router;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With authentication nothing is answered to nobody, but what is listed here. */
class ClosedByDefaultTest {
  private static final String ID = "019a0000-0000-7000-8000-000000000000";

  static List<Operation> operations() {
    return Operation.all(Authenticated.gateway());
  }

  @ParameterizedTest
  @MethodSource("operations")
  void every_call_of_the_api_needs_a_credential_but_a_stores_events(Operation operation) {
    String id = operation.isForEvents() ? "none" : ID;
    HttpResponse<String> answer = Authenticated.ask(operation.method(), operation.of(id));

    if (operation.isForEvents()) {
      assertThat(answer.body()).doesNotContain("credential_missing");
    } else {
      assertIsClosed(answer);
    }
  }

  @Test
  void every_other_route_needs_one_too_unless_it_is_open() {
    List<String> open =
        Authenticated.gateway()
            .running()
            .context()
            .getBean(Router.class)
            .uriRoutes()
            .filter(route -> !route.getHttpMethodName().equals("HEAD"))
            .map(route ->
                route.getHttpMethodName() + " " + route.getUriMatchTemplate().toPathString())
            .filter(route -> isOpen(route))
            .distinct()
            .toList();

    assertThat(open)
        .containsExactlyInAnyOrder(
            "GET /",
            "GET /web/{+path}",
            "GET /docs",
            "GET /docs/{file}",
            "GET /docs/viewer/{file}",
            "GET /openapi.yaml",
            "GET /problems/{slug}",
            "GET /health/{selector}",
            "POST /v1/events/{store}",
            "OPTIONS /v1/events/{store}");
  }

  private static boolean isOpen(String route) {
    String path =
        route
            .substring(route.indexOf(' ') + 1)
            .replace("{selector}", "liveness")
            .replaceAll("\\{[^}]*}", "none");
    String method = route.substring(0, route.indexOf(' '));
    return !Authenticated.ask(method, path).body().contains("credential_missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nowhere",
        "/v1",
        "/metrics",
        "/health",
        "/health/",
        "/health/other",
        "/health/liveness/x",
        "/beans",
        "/env",
        "/docsx",
        "/openapi.yaml/",
        "/web/../v1/policies",
        "/web/%2e%2e/v1/policies",
        "/docs/..%2fv1%2fpolicies",
        "/docs//v1/policies",
        "/web/x;/../../v1/policies",
        "/problems/.%2e/v1/uploads"
      })
  void what_does_not_exist_or_is_spelt_in_another_way_is_closed(String path) {
    assertIsClosed(Authenticated.ask("GET", path));
  }

  @Test
  void only_reading_is_open() {
    for (String method : new String[] {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
      Stream.of("/", "/docs", "/openapi.yaml", "/health/liveness")
          .forEach(path -> assertIsClosed(Authenticated.ask(method, path)));
    }
    assertThat(Authenticated.ask("HEAD", "/docs").statusCode()).isEqualTo(200);
    assertThat(Authenticated.ask("HEAD", "/v1/policies").statusCode()).isEqualTo(401);
  }

  private static void assertIsClosed(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.uri().toString()).isEqualTo(401);
    assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(answer.body()).contains("\"code\":\"credential_missing\"");
  }
}
