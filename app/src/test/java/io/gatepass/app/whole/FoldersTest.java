package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files with one permission, as a player of films asks for it. */
class FoldersTest {
  private static final String HOST = "https://cdn.example.com";
  private static final byte[] CONTENT = Noise.bytes(900);

  @TempDir Path folder;

  @Test
  void one_answer_holds_cookies_that_the_cdn_takes_for_every_file_of_a_policy() throws Exception {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(2048);
    KeyPair key = pairs.generateKeyPair();
    try (GatewayProcess gateway =
        Launch.on(folder.resolve("data")).with(films(file(key))).start()) {
      GatepassClient client = gateway.client();
      String list = address(client, "film.m3u8", "application/vnd.apple.mpegurl");
      String piece = address(client, "piece.ts", "video/mp2t");

      Answer films = folder(client, "films");
      assertThat(films.status()).as(films.body()).isEqualTo(200);
      assertThat(films.header("Cache-Control")).contains("no-store");
      assertThat(list).startsWith(films.text("url"));
      assertThat(piece).startsWith(films.text("url"));

      Map<String, String> cookies = films.texts("cookies");
      byte[] policy = bytes(cookies.get("CloudFront-Policy"));
      assertThat(new String(policy, UTF_8)).contains("\"Resource\":\"" + films.text("url") + "*\"");
      assertThat(verifies(key, policy, bytes(cookies.get("CloudFront-Signature")))).isTrue();
      assertThat(films.text("query")).contains("Policy=" + cookies.get("CloudFront-Policy"));

      Answer refused = folder(client, "default");
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.code()).isEqualTo("folder_not_offered");
      assertThat(gateway.output()).doesNotContain(cookies.get("CloudFront-Signature"));
    }
  }

  private static Answer folder(GatepassClient client, String policy) {
    String json = "{\"policy\":\"" + policy + "\"}";
    return client.call("POST", "/v1/downloads", json, "Content-Type", "application/json");
  }

  /** Where a file is that was sent and verified, without its own signature. */
  private static String address(GatepassClient client, String name, String type) {
    String wish = GatepassClient.wish(name, type, CONTENT.length);
    Answer created = client.create(wish.replace("}", ",\"policy\":\"films\"}"));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    created.instruction().put(CONTENT);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    return client.download(created.id()).instruction().url().replaceFirst("\\?.*", "");
  }

  private Path file(KeyPair key) throws IOException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getPrivate().getEncoded());
    return Files.writeString(
        folder.resolve("cdn.pem"),
        "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
  }

  private static Map<String, String> films(Path key) {
    Map<String, String> variables = new HashMap<>();
    variables.put("GATEPASS_DELIVERY_EMBEDDED_CDN", "cloudfront");
    variables.put("GATEPASS_DELIVERY_EMBEDDED_URL", HOST);
    variables.put("GATEPASS_DELIVERY_EMBEDDED_KEY_PAIR_ID", "K2JCJMDEHXQW5F");
    variables.put("GATEPASS_DELIVERY_EMBEDDED_PRIVATE_KEY_FILE", key.toString());
    variables.put("GATEPASS_POLICIES_FILMS_CONTENT_TYPES", "video/*,application/vnd.apple.mpegurl");
    variables.put("GATEPASS_POLICIES_DEFAULT_MAX_SIZE", "1MB");
    variables.put("GATEPASS_POLICIES_FILMS_DELIVERY", "cdn");
    variables.put("GATEPASS_POLICIES_FILMS_VISIBILITY", "tenant");
    variables.put("GATEPASS_POLICIES_FILMS_KEY", "hls/{tenant}/{id}{ext}");
    return variables;
  }

  private static boolean verifies(KeyPair key, byte[] policy, byte[] signed)
      throws GeneralSecurityException {
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key.getPublic());
    signature.update(policy);
    return signature.verify(signed);
  }

  /** As CloudFront reads what is in a cookie. */
  private static byte[] bytes(String text) {
    return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '=').replace('~', '/'));
  }
}
