package io.gatepass.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import io.gatepass.app.support.RawHttp;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
  private static final Pattern LOCAL = Pattern.compile("(?:href|src)=\"(/web/[^\"]+)\"");

  private final LiveGateway gateway = LiveGateway.shared();

  @Test
  void the_page_is_at_the_root_under_a_policy_that_lists_the_stores() {
    HttpResponse<String> page = gateway.get("/");
    String store = gateway.running().stores().all().iterator().next().clientOrigin().toString();

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(header(page, "Content-Type")).isEqualTo("text/html;charset=utf-8");
    assertThat(header(page, "Content-Security-Policy"))
        .contains("default-src 'none';", "script-src 'self';", "style-src 'self';")
        .contains("frame-ancestors 'none';", "connect-src 'self' " + store)
        .doesNotContain("unsafe", "*");
  }

  @Test
  void everything_that_the_page_names_is_there() {
    List<String> named =
        LOCAL.matcher(gateway.get("/").body()).results().map(m -> group(m)).distinct().toList();

    assertThat(named).isNotEmpty();
    assertThat(named)
        .allSatisfy(path -> assertThat(gateway.get(path).statusCode()).as(path).isEqualTo(200));
  }

  @ParameterizedTest
  @CsvSource({
    "/web/index.html, text/html;charset=utf-8",
    "/web/page/main.js, text/javascript;charset=utf-8",
    "/web/css/base.css, text/css;charset=utf-8",
    "/web/icon.svg, image/svg+xml"
  })
  void a_file_has_its_type_and_is_asked_for_again_every_time(String path, String type) {
    HttpResponse<String> file = gateway.get(path);
    HttpResponse<String> again = gateway.get(path, "If-None-Match", header(file, "ETag"));

    assertThat(header(file, "Content-Type")).isEqualTo(type);
    assertThat(header(file, "Cache-Control")).isEqualTo("no-cache");
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/web/",
        "/web/page",
        "/web/page/",
        "/web/none.js",
        "/web/../application.yml",
        "/web/%2e%2e/application.yml",
        "/web/..%2fapplication.yml",
        "/web//application.yml",
        "/web/../io/gatepass/app/Gatepass.class",
        "/web/%00.js"
      })
  void nothing_else_is_served(String path) {
    assertThat(
            RawHttp.ask(
                gateway.port(), "GET " + path + " HTTP/1.1", "Host: localhost:" + gateway.port()))
        .startsWith("HTTP/1.1 404 ")
        .contains("application/problem+json", "\"code\":\"not_found\"");
  }

  @Test
  void a_head_request_gets_the_headers() {
    assertThat(RawHttp.ask(gateway.port(), "HEAD / HTTP/1.1", "Host: localhost:" + gateway.port()))
        .startsWith("HTTP/1.1 200 ")
        .doesNotContain("<html");
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }
}
