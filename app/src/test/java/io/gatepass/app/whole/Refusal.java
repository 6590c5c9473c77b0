package io.gatepass.app.whole;

import static io.gatepass.app.whole.GatepassClient.wish;

import java.util.List;

/** One request that must be refused, and how. {@code ID} in a path is a pending upload. */
record Refusal(String method, String path, String type, String body, int status, String code) {
  private static final String JSON = "application/json";
  private static final String UPLOADS = "/v1/uploads";

  static List<Refusal> all() {
    return List.of(
        name("", "filename_blank"),
        name("   ", "filename_blank"),
        name("../holiday.mp4", "filename_path"),
        name("..", "filename_path"),
        name("a\\u0000b.txt", "filename_control_character"),
        name("a\\r\\nSet-Cookie: b.txt", "filename_control_character"),
        name("annexe\\u202Egpj.exe", "filename_direction_override"),
        create(wish("a.html", "text/html", 1), 422, "content_type_not_allowed"),
        create(wish("a.png", "no type", 1), 422, "content_type_malformed"),
        create(wish("a.mp4", "video/mp4", 10_000_000_001L), 413, "too_large"),
        create(sent("pigeon", ",\"size\":1"), 422, "transfer_not_offered"),
        create(sent("put", ""), 422, "size_missing"),
        create(
            sent("put", ",\"size\":1,\"redirect\":\"https://a/\""), 422, "redirect_without_form"),
        create(sent("form", ",\"redirect\":\"javascript:alert(1)\""), 422, "redirect_invalid"),
        create(sent("put", ",\"size\":1,\"parts\":1"), 422, "parts_without_multipart"),
        create(sent("auto", ",\"size\":1,\"parts\":0"), 422, "parts_selection_invalid"),
        create(sent("auto", ",\"size\":1,\"parts\":1.5"), 400, "malformed_request"),
        create(sent("auto", ",\"size\":1,\"parts\":[1]"), 400, "malformed_request"),
        create("{\"filename\":", 400, "malformed_request"),
        create("[]", 400, "malformed_request"),
        create("{\"filename\":7,\"contentType\":\"a/b\",\"size\":1}", 400, "malformed_request"),
        create(
            "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":\"many\"}",
            400,
            "malformed_request"),
        create(
            "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1,\"checksun\":{}}",
            400,
            "malformed_request"),
        create("{\"filename\":\"" + "a".repeat(1_100_000) + "\"}", 413, "too_large"),
        new Refusal("POST", UPLOADS, "text/plain", "a file, please", 415, "media_type_unsupported"),
        on("POST", UPLOADS + "/ID/finalize", 409, "not_arrived"),
        on("GET", UPLOADS + "/ID/download", 409, "not_ready"),
        on("GET", UPLOADS + "/ID/parts", 409, "upload_not_multipart"),
        parts("{\"numbers\":[1]}", 409, "upload_not_multipart"),
        parts("{}", 422, "parts_selection_invalid"),
        parts("{\"numbers\":[0]}", 422, "part_outside_plan"),
        parts("{\"numbers\":[\"1\"]}", 400, "malformed_request"),
        parts("{\"numbers\":[1.5]}", 400, "malformed_request"),
        parts("{\"numbers\":1}", 400, "malformed_request"),
        parts("{\"from\":1,\"to\":2,\"step\":1}", 400, "malformed_request"),
        parts("[1]", 400, "malformed_request"),
        on("GET", UPLOADS + "/no-id-at-all/parts", 404, "upload_not_found"),
        on("GET", UPLOADS + "/019a0000-0000-7000-8000-000000000000", 404, "upload_not_found"),
        on("GET", UPLOADS + "/no-id-at-all", 404, "upload_not_found"),
        on("POST", UPLOADS + "/no-id-at-all/finalize", 404, "upload_not_found"),
        on("DELETE", UPLOADS + "/%2e%2e", 404, "upload_not_found"),
        on("GET", "/v1/nothing", 404, "not_found"),
        on("PATCH", UPLOADS + "/ID", 405, "method_not_allowed"));
  }

  private static String sent(String transfer, String more) {
    return "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"transfer\":\"%s\"%s}"
        .formatted(transfer, more);
  }

  private static Refusal name(String filename, String code) {
    return create(wish(filename, "image/png", 1), 422, code);
  }

  private static Refusal create(String json, int status, String code) {
    return new Refusal("POST", UPLOADS, JSON, json, status, code);
  }

  private static Refusal parts(String json, int status, String code) {
    return new Refusal("POST", UPLOADS + "/ID/parts", JSON, json, status, code);
  }

  private static Refusal on(String method, String path, int status, String code) {
    return new Refusal(method, path, JSON, "", status, code);
  }

  Answer provoke(GatepassClient client, String pendingId) {
    return body.isEmpty()
        ? client.call(method, path.replace("ID", pendingId), body)
        : client.call(method, path.replace("ID", pendingId), body, "Content-Type", type);
  }

  @Override
  public String toString() {
    return status
        + " "
        + code
        + ": "
        + method
        + " "
        + path
        + " "
        + body.lines()
            .findFirst()
            .map(line -> line.substring(0, Math.min(60, line.length())))
            .orElse("");
  }
}
