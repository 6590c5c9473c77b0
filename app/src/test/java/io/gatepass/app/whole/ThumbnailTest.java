package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example as its reader starts it, beside a gateway that knows nothing of pictures. */
class ThumbnailTest {
  @TempDir Path folder;

  @Test
  void a_picture_that_becomes_ready_gets_a_thumbnail() throws IOException {
    int port = Launch.freePort();
    String origin = "http://localhost:" + port;
    Launch launch =
        Launch.on(folder.resolve("data")).with(Map.of("GATEPASS_WEBHOOKS_TRUSTED_ORIGINS", origin));
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      String secret = client.createWebhook(origin + "/hook").text("secret");
      Process example = example(port, launch.port(), secret);
      try {
        Eventually.holds(() -> log().contains("Waiting for messages"));
        byte[] picture = picture(640, 320);
        Answer created = client.create("cat.png", "image/png", picture.length);
        created.instruction().put(picture);
        assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");

        Eventually.holds(() -> thumbnail(client, created.id()).isPresent());
        String id = thumbnail(client, created.id()).orElseThrow();
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(client.downloaded(id)));
        assertThat(small.getWidth()).isEqualTo(200);
        assertThat(small.getHeight()).isEqualTo(100);
      } finally {
        example.destroy();
      }
    }
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
}
