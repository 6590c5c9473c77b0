package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.WebhookAnswer;
import io.gatepass.ports.WebhookCall;
import io.gatepass.ports.WebhookSender;
import io.gatepass.ports.WebhookSenderFactory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example as its reader starts it, beside a gateway that knows nothing of pictures. */
class ThumbnailTest {
  @TempDir Path folder;

  @Test
  void a_picture_that_becomes_ready_gets_a_thumbnail() throws IOException {
    attended((client, webhook) -> {
      String id = ready(client, picture(640, 320));
      Eventually.holds(() -> thumbnail(client, id).isPresent());
      byte[] png = client.downloaded(thumbnail(client, id).orElseThrow());
      BufferedImage small = ImageIO.read(new ByteArrayInputStream(png));
      assertThat(small.getWidth()).isEqualTo(200);
      assertThat(small.getHeight()).isEqualTo(100);
    });
  }

  @Test
  void a_picture_that_can_never_be_read_is_not_announced_again() throws IOException {
    attended((client, webhook) -> {
      byte[] whole = picture(640, 320);
      String corrupt = ready(client, Arrays.copyOf(whole, 60));
      String huge = ready(client, declaring(whole, 20_000, 20_000));
      for (String id : List.of(corrupt, huge)) {
        Eventually.holds(() -> log().contains("Never a thumbnail of " + id));
      }
      String log = webhook.id();
      Eventually.holds(() -> !client.deliveries(log).body().contains("\"state\":\"pending\""));
      assertThat(client.deliveries(log).body().split("\"state\":\"delivered\"")).hasSize(3);
    });
  }

  @Test
  void a_picture_that_was_deleted_is_done_with_and_one_that_cannot_be_had_now_comes_again()
      throws IOException {
    attended((client, webhook) -> {
      String deleted = ready(client, picture(20, 10));
      assertThat(client.delete(deleted).status()).isEqualTo(204);

      assertThat(announced(webhook, deleted)).isEqualTo(204);
      assertThat(announced(webhook, "nowhere")).isEqualTo(500);
    });
  }

  private interface Visit {
    void to(GatepassClient client, Answer webhook) throws IOException;
  }

  /** What the example answers to a message of the test's own. */
  private static int announced(Answer webhook, String id) {
    URI url = URI.create(webhook.text("url"));
    String body =
        "{\"type\":\"upload.ready\",\"data\":{\"id\":\"%s\",\"contentType\":\"image/png\",\"size\":9}}"
            .formatted(id);
    List<String> secrets = List.of(webhook.text("secret"));
    WebhookCall call = new WebhookCall(url, "msg_" + id, Instant.now(), body, secrets);
    WebhookSenderFactory senders =
        ServiceLoader.load(WebhookSenderFactory.class).findFirst().orElseThrow();
    try (WebhookSender sender = senders.create(Set.of(url))) {
      return ((WebhookAnswer.Answered) sender.send(call)).status();
    }
  }

  private void attended(Visit visit) throws IOException {
    int port = Launch.freePort();
    String origin = "http://localhost:" + port;
    Launch launch =
        Launch.on(folder.resolve("data")).with(Map.of("GATEPASS_WEBHOOKS_TRUSTED_ORIGINS", origin));
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      Answer webhook = client.createWebhook(origin + "/hook");
      Process example = example(port, launch.port(), webhook.text("secret"));
      try {
        Eventually.holds(() -> log().contains("Waiting for messages"));
        visit.to(client, webhook);
      } finally {
        example.destroy();
      }
    }
  }

  private static String ready(GatepassClient client, byte[] picture) {
    Answer created = client.create("cat.png", "image/png", picture.length);
    created.instruction().put(picture);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    return created.id();
  }

  private static Optional<String> thumbnail(GatepassClient client, String of) {
    Matcher listed =
        Pattern.compile("\\{\"id\":\"([^\"]+)\",\"status\":\"ready\"[^{]*\"filename\":\"thumbnail")
            .matcher(client.call("GET", "/v1/uploads", "").body());
    return Optional.of(listed)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .filter(id -> client.read(id).body().contains("\"thumbnail-of\":\"" + of + "\""));
  }

  private Process example(int port, int gateway, String secret) throws IOException {
    Path source = Path.of("../examples/thumbnail/Thumbnail.java").toAbsolutePath();
    assertThat(Files.exists(source)).isTrue();
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                source.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("thumbnail.log").toFile());
    builder
        .environment()
        .putAll(
            Map.of(
                "PORT",
                Integer.toString(port),
                "GATEPASS_URL",
                "http://localhost:" + gateway,
                "WEBHOOK_SECRET",
                secret));
    return builder.start();
  }

  private String log() {
    try {
      return Files.readString(folder.resolve("thumbnail.log"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static byte[] picture(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  /** The header of a PNG says how large it is, and is checked by its CRC. */
  private static byte[] declaring(byte[] png, int width, int height) {
    CRC32 crc = new CRC32();
    ByteBuffer changed = ByteBuffer.wrap(png.clone()).putInt(16, width).putInt(20, height);
    crc.update(changed.array(), 12, 17);
    return changed.putInt(29, (int) crc.getValue()).array();
  }
}
