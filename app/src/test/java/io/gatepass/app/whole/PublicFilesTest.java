package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A gateway with keys, where some files are for everybody and tenants have policies of their own.
 */
class PublicFilesTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "GATEPASS_AUTH_API_KEYS", "true",
          "GATEPASS_POLICIES_PRIVATE_MAX_SIZE", "1MB",
          "GATEPASS_POLICIES_OPEN_VISIBILITY", "public",
          "GATEPASS_POLICIES_SECRET_MAX_SIZE", "2MB",
          "GATEPASS_TENANTS_ACME_POLICIES", "private,open");
  private static final byte[] CONTENT = Noise.bytes(1000);

  @TempDir Path folder;

  @Test
  void a_public_file_is_downloaded_without_a_credential_and_no_other() {
    Path data = folder.resolve("data");
    String key = new Command(data, Map.of()).key("ann", "upload");
    try (GatewayProcess gateway = Launch.on(data).with(new HashMap<>(SETTINGS)).start()) {
      GatepassClient nobody = gateway.client();
      GatepassClient ann = nobody.with(key);
      String open = ready(ann, ",\"policy\":\"open\"");
      String closed = ready(ann, "");

      assertThat(nobody.downloaded(open)).isEqualTo(CONTENT);
      assertThat(ann.downloaded(open)).as("without the scope download").isEqualTo(CONTENT);
      Answer refused = nobody.download(closed);
      assertThat(refused.status()).isEqualTo(401);
      assertThat(refused.code()).isEqualTo("credential_missing");
      assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
      assertThat(nobody.download("019a0000-0000-7000-8000-000000000000").body())
          .isEqualTo(refused.body());
      assertThat(nobody.read(open).status()).isEqualTo(401);
      assertThat(nobody.with("gpk_wrong").download(open).code()).isEqualTo("credential_invalid");

      assertThat(ann.read(closed).text("policy")).isEqualTo("private");
      assertThat(ann.call("GET", "/v1/policies", "").body())
          .contains("\"name\":\"private\"", "\"visibility\":\"public\"")
          .doesNotContain("secret");
      assertThat(ann.create(wish(",\"policy\":\"secret\"")).code()).isEqualTo("policy_unknown");
    }
  }

  private static String ready(GatepassClient client, String more) {
    Answer created = client.create(wish(more));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    created.instruction().put(CONTENT);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    return created.id();
  }

  private static String wish(String more) {
    return "{\"filename\":\"f.bin\",\"contentType\":\"application/octet-stream\",\"size\":"
        + CONTENT.length
        + more
        + "}";
  }
}
