package io.gatepass.contract.servers.gcs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class FrontJsonApiTest {
  private static final String OBJECT = "/storage/v1/b/media/o/a%2Fb";

  private final GcsVerifyingFront front = GcsVerifyingFront.start();

  @BeforeEach
  void object() {
    front.create("media");
    front.write("media", "a/b", "text/plain", "hello".getBytes(UTF_8));
  }

  @AfterEach
  void stop() {
    front.close();
  }

  @Test
  void a_look_tells_size_type_digests_and_generation() {
    JsonNode found = json(call("GET", OBJECT));

    assertThat(found.path("size").asString()).isEqualTo("5");
    assertThat(found.path("contentType").asString()).isEqualTo("text/plain");
    assertThat(found.path("crc32c").asString()).isEqualTo("mnG7TA==");
    assertThat(found.path("md5Hash").asString()).isEqualTo("XUFAKrxLKna5cZ2REBfFkg==");
    assertThat(found.path("generation").isString()).isTrue();
  }

  @Test
  void an_absent_object_and_an_absent_bucket_are_404() {
    assertThat(call("GET", "/storage/v1/b/media/o/none").statusCode()).isEqualTo(404);
    assertThat(call("GET", "/storage/v1/b/nowhere/o/none").statusCode()).isEqualTo(404);
    assertThat(call("GET", "/storage/v1/b/nowhere/o?maxResults=1").statusCode()).isEqualTo(404);
    assertThat(call("GET", "/storage/v1/b/media/o?maxResults=1").statusCode()).isEqualTo(200);
  }

  @Test
  void a_delete_removes_one_generation_and_no_other() {
    String generation = json(call("GET", OBJECT)).path("generation").asString();
    front.write("media", "a/b", "text/plain", "newer".getBytes(UTF_8));

    assertThat(call("DELETE", OBJECT + "?ifGenerationMatch=" + generation).statusCode())
        .isEqualTo(412);
    assertThat(call("DELETE", OBJECT + "?generation=" + generation).statusCode()).isEqualTo(404);
    String newer = json(call("GET", OBJECT)).path("generation").asString();
    assertThat(call("DELETE", OBJECT + "?ifGenerationMatch=" + newer).statusCode()).isEqualTo(204);
    assertThat(front.keys("media")).isEmpty();
  }

  @Test
  void a_copy_is_made_once_from_what_is_named() {
    String to = "/rewriteTo/b/media/o/c?ifGenerationMatch=0";

    assertThat(json(call("POST", OBJECT + to)).path("resource").path("name").asString())
        .isEqualTo("c");
    assertThat(call("POST", OBJECT + to).statusCode()).isEqualTo(412);
    assertThat(call("POST", OBJECT + to + "&sourceGeneration=1").statusCode()).isEqualTo(404);
  }

  @Test
  void a_token_that_is_shown_must_be_one_of_the_account() {
    assertThat(bearer("anything").statusCode()).isEqualTo(401);
    assertThat(bearer("a.b.c").statusCode()).isEqualTo(401);
  }

  @Test
  void nobody_gets_a_token_for_what_the_account_did_not_sign() {
    String claims =
        Base64.getUrlEncoder()
            .encodeToString(
                "{\"iss\":\"%s\",\"exp\":99999999999}".formatted(front.email()).getBytes(UTF_8));
    String header = Base64.getUrlEncoder().encodeToString("{\"alg\":\"RS256\"}".getBytes(UTF_8));

    assertThat(
            FrontClient.send(
                    "POST",
                    front.endpoint().resolve("/token"),
                    Map.of(),
                    "assertion=" + header + "." + claims + ".AAAA")
                .statusCode())
        .isEqualTo(400);
  }

  private HttpResponse<String> bearer(String token) {
    return FrontClient.send("GET", uri(OBJECT), Map.of("Authorization", "Bearer " + token), "");
  }

  private HttpResponse<String> call(String verb, String path) {
    return FrontClient.send(verb, uri(path), Map.of(), "");
  }

  private URI uri(String path) {
    return URI.create(front.endpoint() + path);
  }

  private static JsonNode json(HttpResponse<String> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    return JsonMapper.shared().readTree(response.body());
  }
}
