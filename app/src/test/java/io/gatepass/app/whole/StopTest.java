package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator stops a gateway that has something to do. */
class StopTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);

  /** The timeout, and four seconds. */
  private static final Duration BOUND = Duration.ofSeconds(64);

  static final int SIGTERM = 128 + 15;

  @TempDir Path folder;

  @Test
  @Scenario(number = 39, layer = Layer.PROCESS)
  void readiness_goes_first_and_what_is_under_way_is_finished() {
    stoppedWhileItWorks(
        Map.of("GATEPASS_SHUTDOWN_DELAY", "3s"),
        launch -> {
          GatepassClient client = new GatepassClient(launch.port());
          Eventually.holds(() -> client.readiness().status() == 503);
          assertThat(client.readiness().body()).contains("is stopping");
          assertThat(client.isLive()).isTrue();
        });
  }

  @Test
  @Scenario(number = 39, layer = Layer.PROCESS)
  void a_request_under_way_is_answered_after_the_last_new_connection_was_taken() {
    stoppedWhileItWorks(
        Map.of("GATEPASS_SHUTDOWN_DELAY", "100ms", "GATEPASS_SHUTDOWN_TIMEOUT", "1m"),
        launch -> Eventually.holds(() -> refusesConnections(launch.port())));
  }

  private void stoppedWhileItWorks(Map<String, String> settings, Consumer<Launch> meanwhile) {
    Launch launch = Launch.on(folder.resolve("data"));
    try (ExternalStore store = new ExternalStore();
        StoreFront front = new StoreFront(store.uri());
        GatewayProcess gateway =
            launch.with(store.environment()).with(front.environment()).with(settings).start()) {
      GatepassClient client = gateway.client();
      Answer sent = client.create(CONTENT);
      assertThat(sent.instruction().put(CONTENT).statusCode()).isEqualTo(200);
      CountDownLatch looking = new CountDownLatch(1);
      CountDownLatch answer = new CountDownLatch(1);
      front.plan(
          Mishap.at(Mishap.LOOK)
              .first(() -> {
                looking.countDown();
                await(answer);
              }));
      CompletableFuture<Answer> finished =
          CompletableFuture.supplyAsync(() -> client.finish(sent.id()));
      await(looking);

      gateway.terminate();
      meanwhile.accept(launch);
      assertThat(finished).isNotDone();
      answer.countDown();

      assertThat(finished.join().text("status")).isEqualTo("ready");
      assertThat(gateway.exit(BOUND)).isEqualTo(SIGTERM);
    }
    assertThat(Books.of(launch.data()).leased()).isZero();
  }

  private static boolean refusesConnections(int port) {
    try (Socket connection = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return !connection.isConnected();
    } catch (ConnectException refused) {
      return true;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
