package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The point of it all, in a process whose heap could not hold the file. */
class BigFileTest {
  private static final Noise FILE = new Noise(7, 300_000_000);

  @TempDir Path folder;

  @Test
  void a_file_of_300_MB_comes_back_identical_and_none_of_it_passes_through_the_gateway() {
    try (GatewayProcess gateway = Launch.on(folder.resolve("data")).start()) {
      GatepassClient client = gateway.client();
      Answer created = client.create(inOnePiece());
      assertThat(created.instruction().put(FILE.publisher()).statusCode()).isEqualTo(200);
      assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");

      HttpResponse<InputStream> back =
          client.download(created.id()).instruction().get(BodyHandlers.ofInputStream());

      assertThat(Noise.sha256(back.body())).isEqualTo(FILE.sha256());
      assertThat(client.metric("gatepass_listener_received_bytes_total")).isBetween(1.0, 100_000.0);
    }
  }

  private static String inOnePiece() {
    return "{\"filename\":\"holiday.mp4\",\"contentType\":\"video/mp4\",\"size\":%d,\"transfer\":\"put\"}"
        .formatted(FILE.size());
  }
}
