package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL at the very moment when the store has done its part and the database not yet. */
class CrashPointsTest {
  /** By SIGKILL. */
  private static final int KILLED = 137;

  private final InParts file = InParts.planned(InParts.PLANNED + 5);
  private final byte[] small = Noise.bytes(9_000);

  @TempDir Path folder;

  @Test
  @Scenario(number = 1, layer = Layer.PROCESS)
  @Scenario(number = 2, layer = Layer.PROCESS)
  @Scenario(number = 19, layer = Layer.PROCESS)
  @Scenario(number = 20, layer = Layer.PROCESS)
  void work_that_a_kill_cut_off_is_finished_once_by_whoever_comes_next() {
    Fronted.run(
        folder,
        (launch, front) -> {
          String before =
              killed(launch, front, this::inParts, (at, kill) -> Mishap.at(at).cutOffBy(kill));
          String after =
              killed(launch, front, this::inParts, (at, kill) -> Mishap.at(at).then(kill));
          String copied =
              killed(launch, front, this::byForm, (at, kill) -> Mishap.at(at).then(kill));

          try (GatewayProcess gateway = launch.start()) {
            GatepassClient client = gateway.client();
            isReadyByItself(client, before, file.file());
            isReadyByItself(client, after, file.file());
            isReadyByItself(client, copied, small);
          }
          Kills.booksAreRight(Books.of(launch.data()));
        });
  }

  /** What was sent, and the request at which the gateway is killed. */
  private record Sent(String id, Pattern request) {}

  private String killed(
      Launch launch,
      StoreFront front,
      Function<GatepassClient, Sent> sending,
      BiFunction<Pattern, Runnable, Mishap> mishap) {
    GatewayProcess gateway = launch.start();
    Sent sent = sending.apply(gateway.client());
    front.plan(mishap.apply(sent.request(), gateway::kill));
    finishedByWhoeverIsFirst(gateway.client(), sent.id());
    assertThat(gateway.exit()).isEqualTo(KILLED);
    assertThat(front.isClear()).isTrue();
    Books.of(launch.data()).endLeases();
    return sent.id();
  }

  /** A worker may be at it already; the client is told so, and it is the worker that is cut off. */
  private static void finishedByWhoeverIsFirst(GatepassClient client, String id) {
    try {
      assertThat(client.finish(id).status()).isEqualTo(202);
    } catch (UncheckedIOException cutOff) {
      assertThat(cutOff).hasCauseInstanceOf(IOException.class);
    }
  }

  private Sent inParts(GatepassClient client) {
    Answer created = client.createParts(file.file());
    assertThat(file.send(created.parts())).containsExactly(200, 200);
    return new Sent(created.id(), Mishap.COMPLETE);
  }

  private Sent byForm(GatepassClient client) {
    Answer created = client.createForm("");
    assertThat(created.form().send(small).statusCode()).isLessThan(300);
    return new Sent(created.id(), Mishap.COPY);
  }

  private static void isReadyByItself(GatepassClient client, String id, byte[] content) {
    Eventually.holds(() -> client.read(id).text("status").equals("ready"));
    assertThat(client.downloaded(id)).isEqualTo(content);
  }
}
