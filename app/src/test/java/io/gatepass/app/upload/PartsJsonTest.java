package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.PartsGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Uploads in parts as clients read them. */
class PartsJsonTest {
  private static final PartsGateway GATEWAY = new PartsGateway("partsjson");
  private static final String CRC32C =
      "\"checksum\":{\"algorithm\":\"crc32c\",\"value\":\"AAAAAA==\"}";

  @AfterAll
  static void stop() {
    GATEWAY.close();
  }

  @Test
  void a_plan_lists_its_parts_each_with_its_request() {
    HttpResponse<String> created = GATEWAY.create("\"size\":25,\"parts\":2");

    assertThat(created.statusCode()).isEqualTo(201);
    assertThat(header(created, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(created, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(created.body())
        .containsPattern(
            "\"transfer\":\\{\"kind\":\"multipart\",\"partSize\":10,\"partCount\":3,"
                + "\"partChecksum\":\\{\"algorithm\":\"md5\",\"required\":false},\"parts\":\\["
                + "\\{\"number\":1,\"offset\":0,\"size\":10,\"request\":\\{\"method\":\"PUT\","
                + "\"url\":\"https://store.example/[^\"]+\\?part=1\",\"headers\":\\{},"
                + "\"expiresAt\":\"[^\"]+\"}},"
                + "\\{\"number\":2,\"offset\":10,\"size\":10,[^]]+]}}$");
  }

  @Test
  void an_open_plan_tells_its_limits_and_signs_what_is_asked_for() {
    assertThat(GATEWAY.create("\"transfer\":\"multipart\"").body())
        .contains("\"maxSize\":900,")
        .endsWith(
            "\"transfer\":{\"kind\":\"multipart\",\"minPartSize\":4,\"maxPartSize\":10,"
                + "\"maxPartCount\":10000,"
                + "\"partChecksum\":{\"algorithm\":\"md5\",\"required\":false},\"parts\":[]}}");
    assertThat(GATEWAY.create("\"transfer\":\"multipart\",\"parts\":1").body())
        .contains("\"parts\":[{\"number\":1,\"request\":{");
  }

  @Test
  void parts_are_signed_in_the_order_of_asking_with_their_digests() {
    String id = GATEWAY.begin();
    String digest = "rL0Y20zC+Fzt72VPzMSk2A==";

    HttpResponse<String> signed =
        GATEWAY.sign(id, "{\"numbers\":[3,1],\"checksums\":{\"1\":\"" + digest + "\"}}");

    assertThat(signed.statusCode()).isEqualTo(200);
    assertThat(header(signed, "Cache-Control")).isEqualTo("no-store");
    assertThat(header(signed, "Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(signed.body())
        .startsWith("{\"parts\":[{\"number\":3,\"offset\":20,\"size\":5,\"request\":{")
        .contains("{\"number\":1,\"offset\":0,\"size\":10,", "\"digest\":\"" + digest + "\"");
  }

  @Test
  void what_storage_has_is_told_in_three_lists_that_are_always_there() {
    String id = GATEWAY.begin();
    assertThat(GATEWAY.parts(id).body())
        .isEqualTo(
            "{\"partSize\":10,\"partCount\":3,\"arrived\":[],\"missing\":[1,2,3],\"wrongSize\":[]}");

    GATEWAY.send(id, 2, 9);
    GATEWAY.send(id, 3, 5);

    assertThat(GATEWAY.parts(id).body())
        .endsWith("\"arrived\":[{\"number\":3,\"size\":5}],\"missing\":[1],\"wrongSize\":[2]}");
  }

  @Test
  void a_digest_of_the_whole_that_is_made_of_parts_needs_one_of_each() {
    HttpResponse<String> created = GATEWAY.create("\"size\":25," + CRC32C);
    assertThat(created.body())
        .endsWith("\"partChecksum\":{\"algorithm\":\"crc32c\",\"required\":true},\"parts\":[]}}");

    assertThat(GATEWAY.create("\"size\":25,\"parts\":1," + CRC32C).body())
        .contains("\"status\":422", "\"code\":\"part_checksum_missing\"");
    String id = PartsGateway.id(created);
    assertThat(GATEWAY.sign(id, "{\"numbers\":[1,2],\"checksums\":{\"1\":\"AAAAAA==\"}}").body())
        .contains("\"status\":422", "\"code\":\"part_checksum_missing\"");
    assertThat(GATEWAY.sign(id, "{\"numbers\":[1],\"checksums\":{\"1\":\"AAAAAA==\"}}").body())
        .contains("\"digest\":\"AAAAAA==\"");
  }

  @Test
  void the_policies_tell_from_which_size_on_a_file_goes_in_parts() {
    assertThat(GATEWAY.policies().body())
        .contains(
            "\"maxSize\":900,\"transfers\":[\"put\",\"multipart\"],"
                + "\"multipartFrom\":20,\"visibility\":\"owner\",\"bindDownloads\":false,"
                + "\"delivery\":\"store\"}");
    assertThat(GATEWAY.create("\"size\":19").body()).contains("\"kind\":\"put\"");
    assertThat(GATEWAY.create("\"size\":20").body()).contains("\"kind\":\"multipart\"");
  }

  @Test
  void a_put_that_is_too_large_for_the_store_is_told_of_parts() {
    assertThat(GATEWAY.create("\"size\":501,\"transfer\":\"put\"").body())
        .contains("\"code\":\"too_large\"", "multipart");
    assertThat(GATEWAY.create("\"size\":901").body()).contains("\"code\":\"too_large\"");
  }

  private static String header(HttpResponse<String> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
