package io.gatepass.app.uppy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file in one request, on the built-in store. */
class UppyParamsTest {
  private final Uppy uppy = Uppy.six(LiveGateway.shared());

  @ParameterizedTest
  @CsvSource({
    "type=image/png, filename_missing",
    "filename=, filename_blank",
    "filename=..%2Fa.png, filename_path",
    "filename=a.png&type=no-type, content_type_malformed",
    "filename=a.html&type=text/html, content_type_not_allowed"
  })
  void what_cannot_be_taken_is_refused_with_a_text_to_show(String query, String code) {
    HttpResponse<String> refused = uppy.params(query);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("application/problem+json");
    assertThat(Uppy.text(refused, "code")).isEqualTo(code);
    assertThat(Uppy.text(refused, "message")).isNotBlank().isEqualTo(Uppy.text(refused, "detail"));
  }

  @Test
  void a_form_is_given_whose_address_ends_where_a_key_can_follow() {
    HttpResponse<String> given = uppy.params(Uppy.FILE);

    assertThat(given.statusCode()).isEqualTo(200);
    assertThat(Uppy.text(given, "method")).isEqualTo("POST");
    assertThat(Uppy.text(given, "url")).endsWith("/uploads/");
    assertThat(Uppy.fields(given).get("key").toString()).startsWith("STAGING/local/");
    assertThat(Uppy.fields(given).get("success_action_status")).isEqualTo("201");
    assertThat(Integer.parseInt(Uppy.text(given, "expires"))).isBetween(800, 900);
    assertThat(Uppy.json(given)).doesNotContainKeys("error", "headers");
    assertThat(given.headers().map()).doesNotContainKey("i-am");
    assertThat(given.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "filename=a+b%26c.png&type=image%2Fpng&metadata%5Bmy+note%5D=x+y&metadata%5Bnone%5D=null",
        "filename=a%20b%26c.png&type=image/png&metadata[my%20note]=x%20y&metadata[none]=undefined"
      })
  void both_ways_of_writing_a_query_are_read(String query) {
    assertThat(uppy.upload(id(uppy.params(query))))
        .contains("\"filename\":\"a b&c.png\"", "\"metadata\":{\"my note\":\"x y\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "&type=", "&type=null", "&type=undefined"})
  void a_file_of_no_type_is_bytes(String type) {
    assertThat(uppy.upload(id(uppy.params("filename=a" + type))))
        .contains("\"contentType\":\"application/octet-stream\"");
  }

  @Test
  void a_note_that_does_not_fit_is_left_out_and_the_file_is_not() {
    StringBuilder query = new StringBuilder(Uppy.FILE);
    for (int i = 10; i < 40; i++) {
      query.append("&metadata%5Bn").append(i).append("%5D=").append(i);
    }
    query.append("&metadata%5Ba%5D=").append("x".repeat(3000));

    String upload = uppy.upload(id(uppy.params(query.toString())));

    assertThat(upload).contains("\"n10\":\"10\"", "\"n25\":\"25\"").doesNotContain("n26", "xxx");
  }

  @Test
  void a_second_slash_is_one() {
    assertThat(uppy.at("/uppy/").params(Uppy.FILE).statusCode()).isEqualTo(200);
  }

  @Test
  void nobody_is_given_a_credential_of_the_store() {
    HttpResponse<String> refused = uppy.call("GET", "/s3/sts", "");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(Uppy.text(refused, "code")).isEqualTo("credentials_not_given");
  }

  @Test
  void what_is_not_there_is_said_with_a_text_to_show_as_well() {
    assertThat(Uppy.text(uppy.call("GET", "/s3/elsewhere", ""), "message")).isNotBlank();
  }

  private static String id(HttpResponse<String> params) {
    return Uppy.fields(params).get("key").toString().replaceFirst(".*/", "");
  }
}
