package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An operator stops a gateway that has something to do. */
class StopTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);
  private static final Pattern LOOK = Pattern.compile("^HEAD ");
  static final int SIGTERM = 128 + 15;

  @TempDir Path folder;

  @Test
  @Scenario(number = 39, layer = Layer.PROCESS)
  void readiness_goes_first_and_what_is_under_way_is_finished() {
    Launch launch = Launch.on(folder.resolve("data"));
    try (ExternalStore store = new ExternalStore();
        StoreFront front = new StoreFront(store.uri());
        GatewayProcess gateway = slowly(launch, store, front).start()) {
      GatepassClient client = gateway.client();
      Answer sent = client.create(CONTENT);
      assertThat(sent.instruction().put(CONTENT).statusCode()).isEqualTo(200);
      CountDownLatch looking = new CountDownLatch(1);
      CountDownLatch answer = new CountDownLatch(1);
      front.plan(
          Mishap.at(LOOK)
              .first(() -> {
                looking.countDown();
                await(answer);
              }));
      CompletableFuture<Answer> finished =
          CompletableFuture.supplyAsync(() -> client.finish(sent.id()));
      await(looking);

      gateway.terminate();
      Eventually.holds(() -> client.readiness().status() == 503);
      assertThat(client.readiness().body()).contains("is stopping");
      assertThat(client.isLive()).isTrue();
      answer.countDown();

      assertThat(finished.join().text("status")).isEqualTo("ready");
      assertThat(gateway.exit()).isEqualTo(SIGTERM);
    }
    assertThat(Books.of(launch.data()).leased()).isZero();
  }

  private static Launch slowly(Launch launch, ExternalStore store, StoreFront front) {
    return launch
        .with(store.environment())
        .with(front.environment())
        .with(Map.of("GATEPASS_SHUTDOWN_DELAY", "3s"));
  }

  static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
