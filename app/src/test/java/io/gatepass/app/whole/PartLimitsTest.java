package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts as small, and numbers as large, as a real store takes them. */
class PartLimitsTest {
  private static final int LEAST = 5 << 20;

  private final InParts file = new InParts(Noise.bytes(2 * LEAST), LEAST);

  @TempDir Path folder;

  @Test
  @Scenario(number = 40, layer = Layer.PROCESS)
  void parts_of_exactly_5_mib_make_a_file_and_the_last_number_there_is_can_be_sent() {
    Fronted.run(
        folder,
        (launch, front) -> {
          try (GatewayProcess gateway = launch.start()) {
            partsOfExactlyTheLeastSize(gateway.client());
            partsOfOneByteLess(gateway.client());
            theLastNumber(gateway.client());
          }
        });
  }

  private void partsOfExactlyTheLeastSize(GatepassClient client) {
    Answer created = client.createParts("");
    Answer signed = client.signParts(created.id(), "{\"numbers\":[1,2]}");
    assertThat(file.send(signed.parts())).containsExactly(200, 200);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    assertThat(client.downloaded(created.id())).isEqualTo(file.file());
  }

  private static void partsOfOneByteLess(GatepassClient client) {
    InParts small = new InParts(Noise.bytes(2 * LEAST - 2), LEAST - 1);
    Answer created = client.createParts("");
    Answer signed = client.signParts(created.id(), "{\"numbers\":[1,2]}");
    assertThat(small.send(signed.parts())).containsExactly(200, 200);

    Answer refused = client.finish(created.id());
    assertThat(refused.code()).isEqualTo("parts_incomplete");
    assertThat(refused.numbers("wrongSize")).containsExactly(1);
  }

  /** A file of so many parts is 50 GB: all between the first and the last are missing here. */
  private void theLastNumber(GatepassClient client) {
    Answer created = client.createParts("");
    Answer signed = client.signParts(created.id(), "{\"numbers\":[1,10000]}");
    assertThat(signed.parts().getFirst().put(file.part(1))).isEqualTo(200);
    assertThat(signed.parts().getLast().put(new byte[] {7})).isEqualTo(200);
    assertThat(client.signParts(created.id(), "{\"numbers\":[10001]}").status()).isEqualTo(422);

    List<Integer> missing = IntStream.range(2, 10_000).boxed().toList();
    assertThat(client.parts(created.id()).numbers("missing")).isEqualTo(missing);
    assertThat(client.finish(created.id()).code()).isEqualTo("parts_incomplete");
    assertThat(client.delete(created.id()).status()).isEqualTo(204);
  }
}
