package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two gateways on one database and one store. */
@ExtendWith(NeedsPostgres.class)
class AtOnceTest {
  private static final String READY = "gatepass_uploads_entered_total{status=\"ready\"}";
  private static final int CALLS = 50;

  @TempDir Path folder;

  @Test
  @Scenario(number = 4, layer = Layer.PROCESS)
  void fifty_calls_of_finalize_at_once_make_one_transition_and_get_one_answer() throws Exception {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        GatewayProcess first = launch("first", database, store).start();
        GatewayProcess second = launch("second", database, store).start()) {
      List<GatepassClient> clients = List.of(first.client(), second.client());
      byte[] content = Noise.bytes(50_000);
      Answer created = first.client().create(content);
      assertThat(created.instruction().put(content).statusCode()).isEqualTo(200);

      List<Answer> answers = atOnce(clients, created.id());

      assertThat(answers).extracting(Answer::status).containsOnly(200);
      assertThat(answers).extracting(answer -> answer.text("status")).containsOnly("ready");
      assertThat(answers).extracting(Answer::body).containsOnly(answers.getFirst().body());
      assertThat(clients.stream().mapToDouble(client -> client.metric(READY)).sum()).isEqualTo(1);
      assertThat(second.client().downloaded(created.id())).isEqualTo(content);
    }
  }

  private Launch launch(String name, Postgres database, ExternalStore store) {
    return Launch.on(folder.resolve(name)).with(database.environment()).with(store.environment());
  }

  private static List<Answer> atOnce(List<GatepassClient> clients, String id)
      throws InterruptedException, ExecutionException {
    CountDownLatch gate = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> calls =
          IntStream.range(0, CALLS)
              .mapToObj(call ->
                  threads.submit(() -> {
                    gate.await();
                    return clients.get(call % clients.size()).finish(id);
                  }))
              .toList();
      gate.countDown();
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> call : calls) {
        answers.add(call.get());
      }
      return answers;
    }
  }
}
