package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many files with one permission, as a player of films asks for it. */
class FoldersTest {
  private static final String PLAYLIST = "application/vnd.apple.mpegurl";
  private static final String HOST = "https://cdn.example.com";
  private static final int PACKET = 188;

  @TempDir Path folder;

  @Test
  void one_answer_holds_cookies_that_the_cdn_takes_for_every_file_of_a_policy() throws Exception {
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(2048);
    KeyPair key = pairs.generateKeyPair();
    try (GatewayProcess gateway =
        Launch.on(folder.resolve("data")).with(films(file(key))).start()) {
      GatepassClient client = gateway.client();
      String piece = address(client, "piece.ts", "video/mp2t", piece());
      String sound = address(client, "sound.aac", "audio/aac", sound());
      String list = address(client, "film.m3u8", PLAYLIST, playlist("\n", piece, sound));
      String other = address(client, "film.m3u8", PLAYLIST, playlist("\r\n", piece, sound));

      Answer films = folder(client, "films");
      assertThat(films.status()).as(films.body()).isEqualTo(200);
      assertThat(films.header("Cache-Control")).contains("no-store");
      assertThat(List.of(list, other, piece, sound))
          .allSatisfy(address -> assertThat(address).startsWith(films.text("url")));
      assertThat(URI.create(list).resolve(name(piece))).hasToString(piece);

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
  private static String address(GatepassClient client, String name, String type, byte[] content) {
    String wish = GatepassClient.wish(name, type, content.length);
    Answer created = client.create(wish.replace("}", ",\"policy\":\"films\"}"));
    assertThat(created.status()).as(created.body()).isEqualTo(201);
    created.instruction().put(content);
    Answer finished = client.finish(created.id());
    assertThat(finished.text("status")).as(finished.body()).isEqualTo("ready");
    return client.download(created.id()).instruction().url().replaceFirst("\\?.*", "");
  }

  /** As players read it: each piece by its name beside the playlist. */
  private static byte[] playlist(String end, String... pieces) {
    List<String> lines = new ArrayList<>(List.of("#EXTM3U", "#EXT-X-TARGETDURATION:6"));
    for (String piece : pieces) {
      lines.addAll(List.of("#EXTINF:6.0,", name(piece)));
    }
    lines.add("#EXT-X-ENDLIST" + end);
    return String.join(end, lines).getBytes(UTF_8);
  }

  private static String name(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  /** Packets of an MPEG transport stream: a table of programs, then nothing but stuffing. */
  private static byte[] piece() {
    byte[] packets = new byte[4 * PACKET];
    Arrays.fill(packets, (byte) 0xff);
    byte[] stuffing = {0x47, 0x1f, (byte) 0xff, 0x10};
    for (int at = 0; at < packets.length; at += PACKET) {
      System.arraycopy(stuffing, 0, packets, at, stuffing.length);
    }
    byte[] table = HexFormat.of().parseHex("474000100000b00d0001c100000001f0002ab104b2");
    System.arraycopy(table, 0, packets, 0, table.length);
    return packets;
  }

  /** Frames of AAC behind the tag that a piece of sound alone begins with. */
  private static byte[] sound() {
    String tag = "4944330400000000003f50524956" + "00".repeat(59);
    String frame = "fff15080201ffc" + "21".repeat(249);
    return HexFormat.of().parseHex(tag + frame.repeat(4));
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
    variables.put("GATEPASS_POLICIES_FILMS_CONTENT_TYPES", "video/*,audio/*,text/vtt," + PLAYLIST);
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
