package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL while a file of 20 MB goes up in three parts. */
class KilledInPartsTest {
  private final InParts file = InParts.planned(20_000_000);

  @TempDir Path folder;

  @Test
  void a_client_that_knows_its_upload_sends_only_what_the_kill_cut_off() {
    Launch launch = Launch.on(folder.resolve("data"));
    String id = cutOff(launch);

    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      Answer there = client.parts(id);
      assertThat(there.body()).contains("\"arrived\":[{\"number\":2,\"size\":8388608}]");
      assertThat(there.numbers("missing")).containsExactly(1, 3);

      Answer signed = client.signParts(id, InParts.asking(there.numbers("missing")));
      assertThat(file.send(signed.parts())).containsExactly(200, 200);
      assertThat(client.finish(id).text("status")).isEqualTo("ready");
      assertThat(client.downloaded(id)).isEqualTo(file.file());
    }
  }

  /** Part 2 has arrived, part 1 half, part 3 not at all. */
  private String cutOff(Launch launch) {
    GatewayProcess gateway = launch.start();
    Answer created = gateway.client().createParts(file.file());
    List<PartRequest> parts = created.parts();
    assertThat(parts).hasSize(3);
    assertThat(parts.get(1).put(file.part(2))).isEqualTo(200);
    assertThatThrownBy(() -> parts.getFirst().request().put(killing(gateway, file.part(1))))
        .isInstanceOf(UncheckedIOException.class);
    return created.id();
  }

  /** Sends the first half, and the second to nobody. */
  private static BodyPublisher killing(GatewayProcess gateway, byte[] part) {
    int half = part.length / 2;
    Iterable<byte[]> halves =
        () ->
            Stream.of(0, half)
                .map(from -> {
                  if (from == half) {
                    gateway.kill();
                  }
                  return Arrays.copyOfRange(part, from, from + half);
                })
                .iterator();
    return BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(halves), part.length);
  }
}
