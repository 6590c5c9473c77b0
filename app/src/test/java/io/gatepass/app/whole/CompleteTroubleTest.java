package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to the request that puts parts together, and what the client is told. */
class CompleteTroubleTest {
  private final InParts file = InParts.planned(InParts.PLANNED + 5);

  @TempDir Path folder;

  @Test
  @Scenario(number = 3, layer = Layer.PROCESS)
  @Scenario(number = 10, layer = Layer.PROCESS)
  @Scenario(number = 11, layer = Layer.PROCESS)
  @Scenario(number = 12, layer = Layer.PROCESS)
  @Scenario(number = 13, layer = Layer.PROCESS)
  void whatever_a_store_answers_the_file_becomes_ready_as_it_was_sent_and_is_told_once() {
    Fronted.run(
        folder,
        (launch, front) -> {
          try (GatewayProcess gateway = launch.start()) {
            GatepassClient client = gateway.client();
            anErrorInAnAnswerOfSuccess(client, front);
            anAnswerThatIsLost(client, front);
            aStormOf503(client, front);
            aPartThatIsSentAgainMeanwhile(client, front);
            aPartThatGoesOnChanging(client, front);
          }
          assertThat(Books.of(launch.data()).rows("status = 'ready'")).isEqualTo(5);
          Kills.booksAreRight(Books.of(launch.data()));
        });
  }

  private void anErrorInAnAnswerOfSuccess(GatepassClient client, StoreFront front) {
    String id = sent(client).id();
    front.plan(Mishap.at(Mishap.COMPLETE).answered(200, "InternalError"));
    becomesReady(client, front, id, file.file());
  }

  private void anAnswerThatIsLost(GatepassClient client, StoreFront front) {
    String id = sent(client).id();
    front.plan(Mishap.at(Mishap.COMPLETE).unheard());
    becomesReady(client, front, id, file.file());
    assertThat(client.finish(id).body()).isEqualTo(client.finish(id).body());
  }

  private void aStormOf503(GatepassClient client, StoreFront front) {
    String id = sent(client).id();
    front.plan(
        Stream.generate(() -> Mishap.at(Mishap.COMPLETE).answered(503, "SlowDown"))
            .limit(20)
            .toArray(Mishap[]::new));
    Answer told = client.finish(id);
    assertThat(told.status()).isEqualTo(503);
    assertThat(told.code()).isEqualTo("store_unavailable");
    assertThat(Integer.parseInt(told.header("Retry-After"))).isPositive();
    front.calm();
    becomesReady(client, front, id, file.file());
  }

  private void aPartThatIsSentAgainMeanwhile(GatepassClient client, StoreFront front) {
    Answer created = sent(client);
    byte[] other = Noise.bytes(InParts.PLANNED);
    byte[] whole = Arrays.copyOf(other, file.file().length);
    System.arraycopy(file.part(2), 0, whole, other.length, 5);
    front.plan(
        Mishap.at(Mishap.COMPLETE)
            .first(() -> assertThat(created.parts().getFirst().put(other)).isEqualTo(200)));
    becomesReady(client, front, created.id(), whole);
  }

  private void aPartThatGoesOnChanging(GatepassClient client, StoreFront front) {
    Answer created = sent(client);
    PartRequest first = created.parts().getFirst();
    Mishap changing =
        Mishap.at(Mishap.COMPLETE)
            .first(() -> assertThat(first.put(Noise.bytes(InParts.PLANNED))).isEqualTo(200));
    front.plan(changing, changing);
    Answer told = client.finish(created.id());
    assertThat(told.status()).isEqualTo(409);
    assertThat(told.code()).isEqualTo("parts_changed");
    assertThat(client.read(created.id()).text("status")).isEqualTo("pending");
    assertThat(first.put(file.part(1))).isEqualTo(200);
    becomesReady(client, front, created.id(), file.file());
  }

  private Answer sent(GatepassClient client) {
    Answer created = client.createParts(file.file());
    assertThat(file.send(created.parts())).containsExactly(200, 200);
    return created;
  }

  private static void becomesReady(
      GatepassClient client, StoreFront front, String id, byte[] content) {
    Eventually.holds(() -> client.finish(id).text("status").equals("ready"));
    assertThat(front.isClear()).isTrue();
    assertThat(client.downloaded(id)).isEqualTo(content);
  }
}
