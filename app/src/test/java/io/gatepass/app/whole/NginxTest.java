package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.ServerAbsent;
import io.gatepass.contract.servers.NginxServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real nginx in front of the built-in store, with the configuration of the documentation. */
class NginxTest {
  private static final byte[] CONTENT = Noise.bytes(9_000_000);

  @TempDir Path folder;

  @Test
  void nginx_hands_out_what_is_signed_from_its_cache_and_nothing_else() throws IOException {
    int port = Launch.freePort();
    Launch launch = Launch.on(folder.resolve("data")).with(behind(port));
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      String id = ready(client, "default");
      String other = ready(client, "default");
      String hasty = client.download(ready(client, "hasty")).instruction().url();
      try (NginxServer nginx = NginxServer.start(port, DocumentedNginx.of(port, store(client)))) {
        assertThat(nginx.process().isAlive()).isTrue();
        Answer download = client.download(id);
        Instruction valid = download.instruction();
        assertThat(valid.url()).startsWith(nginx.uri().toString()).contains("&md5=", "&expires=");

        refused(valid, other);
        resumes(valid, download.text("file").replaceFirst(".*etag=(\"[^\"]+\").*", "$1"));
        cached(valid, client.download(other).instruction());
        fetched(launch, id);
        cold(client.download(ready(client, "default")).instruction());
        Eventually.holds(() -> status(new Instruction("GET", hasty, Map.of())) == 410);
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  /** As a reader with a slow line has it, of a file that nginx has not kept yet. */
  @Test
  void a_download_that_has_begun_goes_on_when_its_signature_ends() throws IOException {
    int port = Launch.freePort();
    Launch launch = Launch.on(folder.resolve("data")).with(behind(port));
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      String id = ready(client, "hasty");
      String slow =
          DocumentedNginx.of(port, store(client))
              .replace("location / {", "location / { limit_rate 1m;");
      try (NginxServer nginx = NginxServer.start(port, slow)) {
        assertThat(nginx.process().isAlive()).isTrue();
        Instruction hasty = client.download(id).instruction();

        assertThat(hasty.get(BodyHandlers.ofByteArray()).body()).isEqualTo(CONTENT);
        assertThat(status(hasty)).as("it has ended meanwhile").isEqualTo(410);
      }
    } catch (ServerAbsent absent) {
      absent.print();
    }
  }

  private static void refused(Instruction valid, String other) {
    String url = valid.url();
    String later = url.replaceFirst("expires=[0-9]+", "expires=4000000000");
    String forged = url.replaceFirst("md5=....", "md5=AAAA");
    String elsewhere = url.replaceFirst("[0-9a-f-]{36}", other);
    String unsigned = url.replaceFirst("\\?.*", "");
    for (String tampered : new String[] {later, forged, elsewhere, unsigned}) {
      assertThat(status(valid.at(tampered))).as(tampered).isEqualTo(403);
    }
    assertThat(status(new Instruction("DELETE", url, Map.of()))).isEqualTo(403);
  }

  private static void resumes(Instruction valid, String etag) {
    HttpResponse<byte[]> whole = valid.get(BodyHandlers.ofByteArray());
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo(CONTENT);
    assertThat(whole.headers().firstValue("ETag")).contains(etag);
    assertThat(whole.headers().firstValue("Content-Disposition").orElse(""))
        .startsWith("attachment; ");

    Instruction rest = valid.with("Range", "bytes=8500000-");
    HttpResponse<byte[]> same = rest.with("If-Range", etag).get(BodyHandlers.ofByteArray());
    assertThat(same.statusCode()).isEqualTo(206);
    assertThat(same.body()).isEqualTo(Arrays.copyOfRange(CONTENT, 8_500_000, CONTENT.length));
    assertThat(rest.with("If-Range", "\"another\"").get(BodyHandlers.ofByteArray()).body())
        .isEqualTo(CONTENT);
  }

  /** Of what nginx has not kept yet. */
  private static void cold(Instruction fresh) {
    HttpResponse<byte[]> end =
        fresh.with("Range", "bytes=8500000-").get(BodyHandlers.ofByteArray());
    assertThat(end.statusCode()).isEqualTo(206);
    assertThat(end.body()).isEqualTo(Arrays.copyOfRange(CONTENT, 8_500_000, CONTENT.length));
  }

  /** A signature that the store would refuse shows who was asked. */
  private static void cached(Instruction known, Instruction fresh) {
    assertThat(status(known.at(unknownToTheStore(known)))).isEqualTo(200);
    assertThat(status(fresh.at(unknownToTheStore(fresh)))).isEqualTo(403);
  }

  private void fetched(Launch launch, String id) {
    Path back = folder.resolve("back.bin");
    Command.Ended ended =
        new Command(
                folder.resolve("command"),
                Map.of(
                    "GATEPASS_URL",
                    "http://127.0.0.1:" + launch.port(),
                    "XDG_STATE_HOME",
                    folder.resolve("state").toString()))
            .run("get", "-o", back.toString(), id);
    assertThat(ended.exit()).as(ended.err()).isZero();
    assertThat(back).hasBinaryContent(CONTENT);
  }

  private static String unknownToTheStore(Instruction signed) {
    return signed.url().replaceFirst("X-Amz-Signature=....", "X-Amz-Signature=0000");
  }

  private static int status(Instruction instruction) {
    return instruction.get(BodyHandlers.discarding()).statusCode();
  }

  private static String ready(GatepassClient client, String policy) {
    Answer created =
        client.create(
            "{\"filename\":\"f.bin\",\"contentType\":\"application/octet-stream\",\"size\":"
                + CONTENT.length
                + ",\"policy\":\""
                + policy
                + "\"}");
    created.instruction().put(CONTENT);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    return created.id();
  }

  private static String store(GatepassClient client) {
    return URI.create(client.create(CONTENT).instruction().url()).getAuthority();
  }

  private static Map<String, String> behind(int port) {
    Map<String, String> variables = new HashMap<>();
    variables.put("GATEPASS_DELIVERY_EMBEDDED_CDN", "nginx");
    variables.put("GATEPASS_DELIVERY_EMBEDDED_URL", "http://127.0.0.1:" + port);
    variables.put("GATEPASS_DELIVERY_EMBEDDED_SECRET", DocumentedNginx.SECRET);
    variables.put("GATEPASS_POLICIES_DEFAULT_DELIVERY", "cdn");
    variables.put("GATEPASS_POLICIES_HASTY_DELIVERY", "cdn");
    variables.put("GATEPASS_POLICIES_HASTY_URL_TTL", "5s");
    return variables;
  }
}
