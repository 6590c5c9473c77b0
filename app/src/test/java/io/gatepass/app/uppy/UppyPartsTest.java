package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A file in parts, on the built-in store, which takes at most twelve million bytes of one. */
class UppyPartsTest {
  private static final LiveGateway GATEWAY =
      LiveGateway.with(
          Map.of(
              "policies.default.max-size",
              "12MB",
              "policies.default.content-types",
              "image/png, application/octet-stream"));
  private static final byte[] PART = new byte[5 << 20];
  private static final byte[] LAST = new byte[1000];

  private final Uppy uppy = Uppy.six(GATEWAY);

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void another_key_or_id_is_no_upload_over_every_route() {
    String id = uppy.started();
    for (String[] names : new String[][] {{id, "x"}, {id, ""}, {"x", "x"}, {"x", id}}) {
      for (String[] route :
          new String[][] {
            {"GET", ""},
            {"GET", "/1"},
            {"GET", "/batch"},
            {"POST", "/complete"},
            {"DELETE", ""}
          }) {
        String path = Uppy.of(names[0], route[1], names[1]) + "&partNumbers=1";
        String body = route[0].equals("POST") ? "{\"parts\":[]}" : "";
        assertThat(uppy.call(route[0], path, body).statusCode()).as(path).isEqualTo(404);
      }
    }
    assertThat(uppy.upload(id)).contains("\"status\":\"pending\"");
  }

  @Test
  void a_type_that_the_policy_does_not_take_is_refused_at_once() {
    HttpResponse<String> refused = uppy.start("{\"filename\":\"a.html\",\"type\":\"text/html\"}");

    assertThat(Uppy.text(refused, "code")).isEqualTo("content_type_not_allowed");
    assertThat(Uppy.text(refused, "message")).isNotBlank();
  }

  @Test
  void odd_notes_break_nothing() {
    String id =
        Uppy.text(
            uppy.start(
                "{\"filename\":\"a\",\"type\":null,\"size\":7,\"metadata\":"
                    + "{\"n\":null,\"i\":7,\"f\":1.5,\"b\":true,\"o\":{\"x\":1},\"l\":[1]}}"),
            "uploadId");

    assertThat(uppy.upload(id)).contains("\"metadata\":{\"b\":\"true\",\"f\":\"1.5\",\"i\":\"7\"}");
    for (String none : new String[] {"null", "7", "[]", "\"x\""}) {
      assertThat(uppy.start("{\"filename\":\"a\",\"metadata\":" + none + "}").statusCode())
          .as(none)
          .isEqualTo(200);
    }
    assertThat(uppy.start("{\"filename\":7}").statusCode()).isEqualTo(400);
    assertThat(Uppy.text(uppy.start("{}"), "code")).isEqualTo("filename_missing");
  }

  @Test
  void a_file_goes_up_in_parts_and_is_found_again_on_the_way() {
    String id = uppy.started();
    assertThat(uppy.list(id).body()).isEqualTo("[]");
    String first = uppy.send(id, 1, PART);

    assertThat(uppy.list(id).body())
        .isEqualTo(
            "[{\"PartNumber\":1,\"ETag\":\""
                + first.replace("\"", "\\\"")
                + "\",\"Size\":"
                + PART.length
                + "}]");
    String second = uppy.send(id, 2, LAST);
    assertThat(first).startsWith("\"");
    String named = Uppy.part(1, first) + "," + Uppy.part(2, second.replace("\"", ""));
    HttpResponse<String> whole = uppy.complete(id, named);
    assertThat(Uppy.json(whole))
        .containsEntry("key", id)
        .containsEntry("bucket", "embedded")
        .containsEntry("location", GATEWAY.uri("/v1/uploads/" + id + "/download").toString())
        .doesNotContainKey("error");
    assertThat(uppy.upload(id)).contains("\"status\":\"ready\"", "\"size\":5243880");

    assertThat(uppy.complete(id, named).body()).as("again").isEqualTo(whole.body());
    assertThat(Uppy.text(uppy.abort(id), "code")).isEqualTo("not_pending");
    assertThat(uppy.upload(id)).contains("\"status\":\"ready\"");
  }

  @Test
  void parts_are_signed_one_or_many_at_a_time_for_nothing_but_the_host() {
    String id = uppy.started();

    assertThat(Uppy.text(uppy.sign(id, 10_000), "url"))
        .contains("partNumber=10000", "X-Amz-SignedHeaders=host&");
    assertThat(Uppy.text(uppy.sign(id, 1), "headers")).isEqualTo("{}");
    HttpResponse<String> batch =
        uppy.call("GET", Uppy.of(id, "/batch", id) + "&partNumbers=4,6,7", "");
    assertThat(Uppy.json(batch).get("presignedUrls"))
        .asInstanceOf(InstanceOfAssertFactories.MAP)
        .containsOnlyKeys("4", "6", "7");
    for (String number : new String[] {"0", "10001", "x", "-1", "100000"}) {
      assertThat(Uppy.text(uppy.call("GET", Uppy.of(id, "/" + number, id), ""), "code"))
          .as(number)
          .isEqualTo("part_outside_plan");
    }
    assertThat(uppy.call("GET", Uppy.of(id, "/batch", id), "").statusCode()).isEqualTo(422);
  }

  @Test
  void more_than_the_policy_takes_is_never_put_together() {
    String id = uppy.started();
    String tags =
        Uppy.part(1, uppy.send(id, 1, PART))
            + ","
            + Uppy.part(2, uppy.send(id, 2, PART))
            + ","
            + Uppy.part(3, uppy.send(id, 3, PART));

    HttpResponse<String> refused = uppy.complete(id, tags);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Uppy.text(refused, "code")).isEqualTo("upload_rejected");
    assertThat(refused.body()).contains("size_mismatch", "\"message\"");
    assertThat(uppy.upload(id)).contains("\"status\":\"failed\"");
    assertThat(uppy.complete(id, tags).statusCode()).isEqualTo(422);
  }

  @Test
  void a_client_that_names_other_parts_than_are_there_gets_no_file() {
    String id = uppy.started();
    assertThat(Uppy.text(uppy.complete(id, ""), "code")).isEqualTo("parts_incomplete");
    String first = uppy.send(id, 1, PART);
    String second = uppy.send(id, 2, LAST);

    for (String named :
        new String[] {
          "",
          Uppy.part(1, first),
          Uppy.part(1, first) + "," + Uppy.part(2, first),
          Uppy.part(1, first) + "," + Uppy.part(2, second) + "," + Uppy.part(3, second)
        }) {
      assertThat(Uppy.text(uppy.complete(id, named), "code")).isEqualTo("parts_differ");
    }
    assertThat(Uppy.text(uppy.complete(id, "{\"ETag\":\"x\"}"), "code")).isEqualTo("parts_invalid");
    assertThat(uppy.upload(id)).contains("\"status\":\"pending\"");
  }

  @Test
  void giving_up_answers_in_json_however_often() {
    String id = uppy.started();
    uppy.send(id, 1, LAST);

    for (int i = 0; i < 2; i++) {
      HttpResponse<String> given = uppy.abort(id);
      assertThat(given.statusCode()).isEqualTo(200);
      assertThat(given.body()).isEqualTo("{}");
    }
    assertThat(uppy.upload(id)).contains("\"status\":\"aborted\"");
    assertThat(Uppy.text(uppy.sign(id, 2), "code")).isEqualTo("upload_ended");
    assertThat(Uppy.text(uppy.list(id), "code")).isEqualTo("upload_ended");
  }
}
