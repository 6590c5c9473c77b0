package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A creation that is repeated, at two gateways on one database. */
@ExtendWith(NeedsPostgres.class)
class OnceTest {
  private static final byte[] CONTENT = Noise.bytes(5_000);

  @TempDir Path folder;

  @Test
  void however_often_a_creation_is_repeated_there_is_one_upload() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        GatewayProcess first = launch("first", database, store).start();
        GatewayProcess second = launch("second", database, store).start()) {
      List<GatepassClient> clients = List.of(first.client(), second.client());
      String key = UUID.randomUUID().toString();

      List<Answer> answers =
          IntStream.range(0, 20)
              .parallel()
              .mapToObj(n -> create(clients.get(n % 2), "\"" + key + "\"", CONTENT.length))
              .toList();

      assertThat(answers).extracting(Answer::status).containsOnly(201);
      assertThat(answers).extracting(Answer::id).containsOnly(answers.getFirst().id());
      assertThat(answers).filteredOn(answer -> !isRepetition(answer)).hasSize(1);
      assertThat(Books.of(database).rows("true")).isEqualTo(1);

      Answer other = create(second.client(), key, CONTENT.length + 1);
      assertThat(other.status()).isEqualTo(422);
      assertThat(other.text("code")).isEqualTo("idempotency_key_reused");

      Answer last = create(first.client(), key, CONTENT.length);
      assertThat(last.instruction().put(CONTENT).statusCode()).isEqualTo(200);
      assertThat(second.client().finish(last.id()).status()).isEqualTo(200);
      assertThat(create(first.client(), key, CONTENT.length).text("status")).isEqualTo("ready");
    }
  }

  private static Answer create(GatepassClient client, String key, long size) {
    return client.call(
        "POST",
        "/v1/uploads",
        GatepassClient.wish("file.bin", "application/octet-stream", size),
        "Content-Type",
        "application/json",
        "Idempotency-Key",
        key);
  }

  private static boolean isRepetition(Answer answer) {
    return answer.header("Idempotency-Replayed").equals("true");
  }

  private Launch launch(String name, Postgres database, ExternalStore store) {
    return Launch.on(folder.resolve(name)).with(database.environment()).with(store.environment());
  }
}
