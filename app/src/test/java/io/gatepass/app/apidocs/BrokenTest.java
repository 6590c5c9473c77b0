package io.gatepass.app.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** That the comparison notices what it is there for, and lets pass what it is not. */
class BrokenTest {
  private static final String COMMITTED = Description.read(Description.COMMITTED);

  static Stream<Arguments> breaking() {
    return Stream.of(
        change("a route is removed", api -> api.at("paths").remove("/v1/uploads/{id}/finalize")),
        change("a method is removed", api -> api.at("paths", "/v1/uploads/{id}").remove("delete")),
        change("a new member is required", BrokenTest::requiredColor),
        change("a member is required that was not", api -> api.require("TokenRequest", "count")),
        change(
            "a query parameter is required",
            api -> api.parameters("/v1/uploads", "get").getFirst().put("required", true)),
        change(
            "a query parameter is removed",
            api -> api.parameters("/v1/uploads", "get").removeFirst()),
        change(
            "a member of an answer is removed",
            api -> api.properties("UploadJson").remove("status")),
        change(
            "a member of an answer may be absent",
            api -> api.requireNoMore("UploadJson", "status")),
        change(
            "a member of an answer has another type",
            api -> api.property("Problem", "status").put("type", "string")),
        change(
            "a member that may be absent is removed",
            api -> api.properties("UploadJson").remove("transfer")),
        change(
            "a member deep in an answer is removed",
            api -> api.properties("RequestJson").remove("headers")),
        change(
            "a member deep in a request is removed",
            api -> api.properties("UploadRequest.ChecksumRequest").remove("value")),
        change(
            "a member of a request is removed",
            api -> api.properties("UploadRequest").remove("metadata")),
        change(
            "a member of a request has another type",
            api -> api.property("UploadRequest", "size").put("type", "string")),
        change(
            "an answer is removed",
            api -> api.at("paths", "/v1/uploads/{id}/finalize", "post", "responses").remove("202")),
        change("an answer has another media type", BrokenTest::plainAnswer),
        change(
            "a member of a request takes some words only",
            api -> api.property("UploadRequest", "contentType").put("enum", List.of("image/png"))),
        change(
            "a member of a request may be null no more",
            api -> api.property("UploadRequest", "policy").remove("nullable")),
        change(
            "a query parameter takes some words only",
            api -> api.parameter("/v1/uploads", "get", "status").put("enum", List.of("ready"))),
        change(
            "a member of an answer may become null",
            api -> api.property("UploadJson", "id").put("nullable", true)),
        change(
            "a word of an answer has another name",
            api -> api.property("UploadJson", "status").put(Words.KEY, List.of("pending", "done"))),
        change(
            "a word deep in an answer is removed",
            api -> api.property("TransferJson", "kind").put(Words.KEY, List.of("put", "form"))),
        change(
            "a word in a list of an answer is removed",
            api -> api.words("KeyJson", "scopes").remove("metrics")),
        change(
            "the words of an answer are told no more",
            api -> api.property("UploadJson.EnforcedJson", "size").remove(Words.KEY)),
        change(
            "a word of a request is removed",
            api -> api.words("UploadRequest", "transfer").remove("auto")),
        change(
            "a word deep in a request is removed",
            api -> api.words("UploadRequest.ChecksumRequest", "algorithm").remove("md5")),
        change(
            "a word in a list of a request is removed",
            api -> api.words("KeyRequest", "scopes").remove("metrics")),
        change(
            "a word of a query parameter is removed",
            api -> api.words("/v1/uploads", "get", "status").remove("failed")),
        change(
            "the words of a request are told no more",
            api -> api.property("UploadRequest", "transfer").remove(Words.KEY)));
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        change("nothing", api -> {}),
        change(
            "an optional member of a request",
            api -> api.properties("UploadRequest").put("color", text())),
        change("a member of an answer", api -> api.properties("UploadJson").put("color", text())),
        change(
            "an optional query parameter",
            api -> api.parameters("/v1/uploads", "get").add(color())),
        change("a route", api -> api.at("paths").put("/v1/more", api.at("paths", "/v1/policies"))),
        change("a word of an answer", api -> api.words("UploadJson", "status").add("archived")),
        change("a word of a request", api -> api.words("UploadRequest", "transfer").add("fax")),
        change(
            "a word of a query parameter",
            api -> api.words("/v1/uploads", "get", "status").add("archived")),
        change(
            "a member of a request may be null",
            api -> api.property("UploadRequest", "filename").put("nullable", true)),
        change(
            "a member of an answer is never null any more",
            api -> api.property("UploadJson", "waitingFor").remove("nullable")),
        change("a description", api -> api.describe("UploadJson", "Other words.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("breaking")
  void what_breaks_clients_is_noticed(String name, Consumer<EditedApi> change) {
    assertThat(Broken.between(COMMITTED, EditedApi.of(COMMITTED, change))).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void what_only_adds_passes(String name, Consumer<EditedApi> change) {
    assertThat(Broken.between(COMMITTED, EditedApi.of(COMMITTED, change))).isEmpty();
  }

  @Test
  void it_says_where() {
    String other =
        EditedApi.of(COMMITTED, api -> api.at("paths").remove("/v1/uploads/{id}/finalize"));
    assertThat(Broken.between(COMMITTED, other)).contains("/v1/uploads/{id}/finalize");
  }

  private static void requiredColor(EditedApi api) {
    api.properties("UploadRequest").put("color", text());
    api.require("UploadRequest", "color");
  }

  private static void plainAnswer(EditedApi api) {
    Map<String, Object> content =
        api.at("paths", "/v1/uploads", "post", "responses", "201", "content");
    content.put("text/plain", content.remove("application/json"));
  }

  private static Arguments change(String name, Consumer<EditedApi> change) {
    return Arguments.of(name, change);
  }

  private static Map<String, Object> text() {
    return Map.of("type", "string");
  }

  private static Map<String, Object> color() {
    return Map.of("name", "color", "in", "query", "schema", text());
  }
}
