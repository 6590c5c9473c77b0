package io.gatepass.app.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ApiDocsTest {
  private static final Pattern REMOTE =
      Pattern.compile("(?:src|href|url)\\s*[=(]\\s*['\"]?(?:https?:)?//");

  private final LiveGateway gateway = LiveGateway.shared();

  @Test
  void every_route_of_the_api_is_described_and_no_other() {
    List<String> described =
        paths().entrySet().stream()
            .flatMap(path -> path.getValue().keySet().stream().map(m -> m + " " + path.getKey()))
            .toList();

    assertThat(described).containsExactlyInAnyOrderElementsOf(routes()).isNotEmpty();
  }

  @Test
  void every_operation_says_that_it_may_answer_with_a_problem() {
    assertThat(operations())
        .allSatisfy(
            operation -> assertThat(operation.toString()).contains("application/problem+json"));
  }

  @Test
  void a_query_parameter_may_be_left_out() {
    List<Map<String, Object>> query =
        operations().stream()
            .flatMap(operation -> parameters(operation).stream())
            .filter(parameter -> "query".equals(parameter.get("in")))
            .toList();

    assertThat(query).isNotEmpty();
    assertThat(query)
        .allSatisfy(parameter -> assertThat(parameter).doesNotContainEntry("required", true));
  }

  @Test
  void every_operation_says_what_it_answers_when_all_is_well() {
    assertThat(operations())
        .allSatisfy(operation -> assertThat(operation.toString()).containsPattern("[{ ]20[0-4]="));
  }

  @Test
  void the_description_is_yaml() {
    HttpResponse<String> description = gateway.get("/openapi.yaml");

    assertThat(description.statusCode()).isEqualTo(200);
    assertThat(description.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/yaml");
  }

  @Test
  void the_readable_page_has_a_policy_without_remote_sources() {
    HttpResponse<String> page = gateway.get("/docs");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none';", "script-src 'self';", "connect-src 'self'")
        .doesNotContain("http", "*");
    assertThat(page.body()).doesNotContainPattern(REMOTE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs/docs.js",
        "/docs/docs.css",
        "/docs/viewer/swagger-ui.css",
        "/docs/viewer/swagger-ui-bundle.js"
      })
  void everything_that_the_readable_page_loads_is_here(String path) {
    assertThat(gateway.get("/docs").body() + gateway.get("/docs/docs.js").body())
        .contains("swagger");
    assertThat(gateway.get(path).statusCode()).isEqualTo(200);
  }

  private List<String> routes() {
    Stream<UriRouteInfo<?, ?>> all = gateway.running().context().getBean(Router.class).uriRoutes();
    return all.filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/v1/"))
        .filter(route -> !route.getHttpMethodName().equals("HEAD"))
        .map(ApiDocsTest::name)
        .distinct()
        .toList();
  }

  private static String name(UriRouteInfo<?, ?> route) {
    return route.getHttpMethodName().toLowerCase(Locale.ROOT)
        + " "
        + route.getUriMatchTemplate().toPathString();
  }

  private List<Map<String, Object>> operations() {
    return paths().values().stream().flatMap(path -> path.values().stream()).toList();
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
    return (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
  }

  private Map<String, Map<String, Map<String, Object>>> paths() {
    Map<String, Map<String, Map<String, Map<String, Object>>>> description =
        new Yaml().load(new StringReader(gateway.get("/openapi.yaml").body()));
    return description.get("paths");
  }
}
