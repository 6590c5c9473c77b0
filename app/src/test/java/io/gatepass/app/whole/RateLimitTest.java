package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Limits that two gateways keep together. */
@ExtendWith(NeedsPostgres.class)
class RateLimitTest {
  private static final byte[] CONTENT = Noise.bytes(500);

  @TempDir Path folder;

  @Test
  void two_gateways_create_as_many_together_as_one_may_and_say_when_to_come_back() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        GatewayProcess first = launch("first", database, store).start();
        GatewayProcess second = launch("second", database, store).start()) {
      List<GatepassClient> clients = List.of(first.client(), second.client());

      List<Answer> answers =
          IntStream.range(0, 40)
              .parallel()
              .mapToObj(n -> clients.get(n % 2).create(CONTENT))
              .toList();

      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(10);
      assertThat(Books.of(database).rows("true")).isEqualTo(10);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 201)
          .allSatisfy(RateLimitTest::isRefused);
      assertThat(
              clients
                  .getFirst()
                  .finish(
                      answers.stream()
                          .map(Answer::id)
                          .filter(id -> !id.isEmpty())
                          .findFirst()
                          .orElseThrow())
                  .status())
          .as("what was created can be gone on with")
          .isEqualTo(409);
    }
  }

  private static void isRefused(Answer answer) {
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.code()).isEqualTo("rate_limited");
    assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"create-caller\";q=10;w=86400");
    assertThat(answer.header("RateLimit"))
        .isEqualTo("\"create-caller\";r=0;t=" + answer.header("Retry-After"));
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 8640);
  }

  private Launch launch(String name, Postgres database, ExternalStore store) {
    return Launch.on(folder.resolve(name))
        .with(database.environment())
        .with(store.environment())
        .with(Map.of("GATEPASS_LIMITS_CREATE_CALLER", "10/1d"));
  }
}
