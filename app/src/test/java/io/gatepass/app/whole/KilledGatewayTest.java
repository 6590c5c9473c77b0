package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL under load, again and again on the same database and the same store. */
class KilledGatewayTest {
  private static final int ROUNDS = 3;

  @TempDir Path folder;

  @Test
  void a_kill_under_load_loses_nothing_that_was_ever_answered() throws InterruptedException {
    Launch launch = Launch.on(folder.resolve("data"));
    Load load = new Load();
    for (int round = 1; round <= ROUNDS; round++) {
      killUnderLoad(launch, load, load.ready().size() + ThreadLocalRandom.current().nextInt(5, 80));
    }
    try (GatewayProcess gateway = launch.start()) {
      GatepassClient client = gateway.client();
      assertThat(load.known()).allSatisfy(id -> assertThat(client.read(id).id()).isEqualTo(id));
      load.ready().forEach((id, content) -> assertThat(client.downloaded(id)).isEqualTo(content));
      load.stored()
          .forEach((id, content) -> {
            assertThat(client.finish(id).text("status")).isEqualTo("ready");
            assertThat(client.downloaded(id)).isEqualTo(content);
          });
      System.out.printf(
          "killed %d times: %d uploads known, %d stored, %d answered ready%n",
          ROUNDS, load.known().size(), load.stored().size(), load.ready().size());
    }
  }

  private static void killUnderLoad(Launch launch, Load load, int readyUploads)
      throws InterruptedException {
    GatewayProcess gateway = launch.start();
    List<Thread> clients = load.start(gateway.client());
    Eventually.holds(() -> load.ready().size() >= readyUploads);
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(50_000_000));
    gateway.kill();
    for (Thread client : clients) {
      client.join();
    }
  }
}
