package io.gatepass.app.uppy;

import static io.gatepass.app.support.Authenticated.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.Authenticated;
import io.gatepass.app.support.RawHttp;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.AuditLog;
import java.net.http.HttpResponse;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use these calls, and who hears of the token in their address: nobody. */
class UppyAccessTest {
  private static final Caller BACKEND = new Caller("uppy", "shop", EnumSet.allOf(Scope.class));
  private static final String ID = "019a0000-0000-7000-8000-000000000000";

  private final Uppy uppy = Uppy.five(Authenticated.gateway());

  @ParameterizedTest
  @ValueSource(strings = {"/", "//"})
  void the_token_in_the_address_is_the_credential(String end) {
    String token = mint("{\"metadata\":{\"order\":\"7\",\"name\":\"fixed\"}}");
    Uppy page = uppy.at("/uppy/" + token + end.substring(1));

    String id =
        Uppy.text(
            page.start(
                "{\"filename\":\"a.png\",\"type\":\"image/png\",\"metadata\":{\"name\":\"a.png\"}}"),
            "uploadId");

    assertThat(Authenticated.ask(BACKEND, "GET", "/v1/uploads/" + id, "").body())
        .contains("\"metadata\":{\"name\":\"fixed\",\"order\":\"7\"}");
    assertThat(page.list(id).body()).isEqualTo("[]");
    assertThat(page.abort(id).body()).isEqualTo("{}");
    assertThat(Uppy.text(page.start(Uppy.START), "code")).isEqualTo("token_used_up");
  }

  @Test
  void what_is_no_token_opens_nothing() {
    String right = mint("{}");
    String wrong = right.substring(0, right.length() - 1) + (right.endsWith("A") ? "B" : "A");
    for (String text : new String[] {wrong, "gput_", "gput_x", right + "%20", right + "."}) {
      HttpResponse<String> refused = uppy.at("/uppy/" + text).params(Uppy.FILE);
      assertThat(refused.statusCode()).as(text).isEqualTo(401);
      assertThat(Uppy.text(refused, "code")).isEqualTo("credential_invalid");
      assertThat(Uppy.text(refused, "message")).isNotBlank();
      assertThat(refused.body()).doesNotContain("gput_");
    }
    String other = Authenticated.issuer().token(BACKEND);
    assertThat(uppy.at("/uppy/" + other).params(Uppy.FILE).statusCode())
        .as("only upload tokens are meant for addresses")
        .isEqualTo(401);
    assertThat(uppy.params(Uppy.FILE).statusCode()).isEqualTo(401);
    assertThat(
            uppy.at("/uppy/" + right)
                .call("GET", "/s3/params?" + Uppy.FILE, "", "Authorization", "Bearer " + other)
                .statusCode())
        .as("two credentials")
        .isEqualTo(401);
    assertThat(ask(BACKEND, "GET", "/s3/params?" + Uppy.FILE).statusCode()).isEqualTo(422);
  }

  @Test
  void without_a_credential_no_route_says_anything() {
    for (UppyRoute route : UppyRoute.ALL) {
      HttpResponse<String> refused = uppy.call(route.method(), route.path(ID), route.body());
      assertThat(refused.statusCode()).as(route.toString()).isEqualTo(401);
      assertThat(Uppy.text(refused, "code")).isEqualTo("credential_missing");
    }
  }

  @Test
  void after_its_time_a_token_creates_nothing_and_goes_on_with_what_it_created()
      throws InterruptedException {
    Uppy page = uppy.at("/uppy/" + mint("{\"count\":5,\"expiresIn\":2}"));
    String id = page.started();
    Thread.sleep(2100);

    assertThat(Uppy.text(page.start(Uppy.START), "code")).isEqualTo("token_expired");
    assertThat(page.sign(id, 1).statusCode()).isEqualTo(200);
  }

  @Test
  void somebody_elses_upload_is_unknown_over_every_route() {
    String id = uppy.at("/uppy/" + mint("{}")).started();
    Uppy other = uppy.at("/uppy/" + mint("{}"));
    UppyRoute.ofUploads()
        .forEach(route -> {
          HttpResponse<String> theirs = other.call(route.method(), route.path(id), route.body());
          HttpResponse<String> free = other.call(route.method(), route.path(ID), route.body());
          assertThat(theirs.statusCode()).as(route.toString()).isEqualTo(404);
          assertThat(theirs.body()).isEqualTo(free.body());
        });
    Caller stranger = new Caller("uppy", "stranger", EnumSet.allOf(Scope.class));
    String parts = Uppy.of(id, "", id);
    assertThat(ask(stranger, "GET", parts).statusCode()).isEqualTo(404);
    assertThat(ask(BACKEND, "GET", parts).statusCode()).isEqualTo(200);
  }

  @Test
  void every_route_needs_the_scope_upload() {
    Caller weak =
        new Caller("uppy", "shop", EnumSet.complementOf(EnumSet.of(Scope.UPLOAD, Scope.ADMIN)));
    UppyRoute.ofUploads()
        .forEach(route -> {
          HttpResponse<String> refused =
              Authenticated.ask(weak, route.method(), "/uppy" + route.path(ID), route.body());
          assertThat(Uppy.text(refused, "code")).as(route.toString()).isEqualTo("scope_missing");
          assertThat(Uppy.text(refused, "message")).contains("upload");
        });
    assertThat(Authenticated.ask(weak, "POST", "/uppy/s3/multipart", Uppy.START).statusCode())
        .isEqualTo(403);
    assertThat(
            Authenticated.ask(
                    new Caller("uppy", "shop", Set.of(Scope.UPLOAD)),
                    "POST",
                    "/uppy/s3/multipart",
                    Uppy.START)
                .statusCode())
        .as("and no other")
        .isEqualTo(200);
  }

  @Test
  void a_page_of_a_configured_site_may_call_and_of_no_other() {
    String token = mint("{}");
    for (String prefix : new String[] {"/uppy", "/uppy/" + token}) {
      String preflight = "OPTIONS " + prefix + "/s3/multipart/" + ID + "?key=x HTTP/1.1";
      assertThat(preflight(preflight, PAGE))
          .startsWith("HTTP/1.1 204 ")
          .containsIgnoringCase("access-control-allow-origin: " + PAGE + "\r\n")
          .containsPattern("(?i)access-control-allow-methods: .*GET.*POST.*DELETE")
          .containsPattern("(?i)allow-headers: .*authorization, content-type, accept")
          .containsPattern("(?i)allow-headers: .*uppy-auth-token, uppy-credentials-params")
          .doesNotContainIgnoringCase("allow-credentials");
      assertThat(preflight(preflight, "https://evil.example")).startsWith("HTTP/1.1 403 ");
    }
    String start = "GET /uppy/" + token + "/s3/params?filename=.. HTTP/1.1";
    assertThat(RawHttp.ask(uppy.gateway().port(), start, "Host: g.example", "Origin: " + PAGE))
        .startsWith("HTTP/1.1 422 ")
        .containsIgnoringCase("access-control-allow-origin: " + PAGE + "\r\n");
  }

  @Test
  void nothing_tells_the_token_on() {
    String token = mint("{\"count\":9}");
    String secret = token.substring(28);
    Uppy page = uppy.at("/uppy/" + token);
    String id = page.started();
    page.sign(id, 1);
    HttpResponse<String> odd = page.call("GET", "/s3/elsewhere", "");
    page.call("POST", "/s3/multipart", "{");

    assertThat(odd.body() + odd.headers().map()).doesNotContain(secret);
    assertThat(Authenticated.ask(BACKEND, "GET", "/metrics", "").body())
        .doesNotContain(secret, id, token.substring(0, 27));
    AuditLog log = uppy.gateway().running().context().getBean(AuditLog.class);
    assertThat(
            log.find(
                new AuditLog.Query(
                    Optional.of(id),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
                100))
        .hasSize(2)
        .allSatisfy(written -> {
          assertThat(written.actor().credential()).isEqualTo("upload_token");
          assertThat(written.actor().credentialId()).contains(token.substring(0, 27));
          assertThat(written.action()).isIn("upload.create", "upload.sign");
          assertThat(written.toString()).doesNotContain(secret);
        });
  }

  private String preflight(String line, String origin) {
    return RawHttp.ask(
        uppy.gateway().port(),
        line,
        "Host: gate.example",
        "Origin: " + origin,
        "Access-Control-Request-Method: DELETE",
        "Access-Control-Request-Headers: uppy-auth-token");
  }

  /** As version 6 asks. */
  private static HttpResponse<String> ask(Caller caller, String method, String path) {
    return Authenticated.ask(caller, method, "/uppy" + path, "");
  }

  private static String mint(String json) {
    return Uppy.text(Authenticated.ask(BACKEND, "POST", "/v1/tokens", json), "token");
  }
}
