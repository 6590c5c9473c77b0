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

/** A quota that two gateways keep together. */
@ExtendWith(NeedsPostgres.class)
class QuotaTest {
  private static final byte[] CONTENT = Noise.bytes(500);

  @TempDir Path folder;

  @Test
  void two_gateways_create_to_the_last_byte_and_no_further_and_what_ends_makes_room() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        ExternalStore store = new ExternalStore();
        GatewayProcess first = launch("first", database, store).start();
        GatewayProcess second = launch("second", database, store).start()) {
      List<GatepassClient> clients = List.of(first.client(), second.client());
      Counters counters = new Counters(Books.of(database));

      List<Answer> created = raced(clients);

      assertThat(created).hasSize(10);
      counters.areRight();
      String sent = created.getFirst().id();
      assertThat(created.getFirst().instruction().put(CONTENT).statusCode()).isEqualTo(200);
      assertThat(clients.get(1).finish(sent).text("status")).isEqualTo("ready");
      for (Answer one : created.subList(1, 10)) {
        clients.get(1).delete(one.id());
      }
      counters.areRight();
      assertThat(usage(clients.getFirst())).contains("\"used\":500,\"limit\":5000");
      assertThat(raced(clients)).hasSize(9);
      counters.areRight();
      assertThat(clients.getFirst().createParts("").code()).isEqualTo("quota_exceeded");
      Counters.neverWereWrong(first);
    }
  }

  @Test
  void a_quota_that_is_configured_later_counts_what_is_there_and_one_taken_away_limits_nobody() {
    Path data = folder.resolve("alone");
    Map<String, String> none = Map.of("GATEPASS_TENANTS_LOCAL_QUOTA_OBJECTS", "none");
    Launch limited = Launch.on(data).with(Map.of("GATEPASS_TENANTS_LOCAL_QUOTA_OBJECTS", "3"));
    try (GatewayProcess gateway = Launch.on(data).start()) {
      assertThat(raced(List.of(gateway.client()))).hasSize(40);
    }
    try (GatewayProcess gateway = limited.start()) {
      assertThat(gateway.client().create(CONTENT).code()).isEqualTo("quota_exceeded");
      assertThat(usage(gateway.client())).contains("\"used\":40,\"limit\":3");
    }
    new Counters(Books.of(data)).areRight();
    try (GatewayProcess gateway = limited.with(none).start()) {
      assertThat(raced(List.of(gateway.client()))).hasSize(40);
    }
    try (GatewayProcess gateway = limited.start()) {
      assertThat(gateway.client().create(CONTENT).code()).isEqualTo("quota_exceeded");
      Eventually.holds(() -> usage(gateway.client()).contains("\"used\":80,\"limit\":3"));
    }
    new Counters(Books.of(data)).areRight();
  }

  /** What fits of forty creations at once. */
  private static List<Answer> raced(List<GatepassClient> clients) {
    List<Answer> answers =
        IntStream.range(0, 40)
            .parallel()
            .mapToObj(n -> clients.get(n % clients.size()).create(CONTENT))
            .toList();
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .allSatisfy(answer -> assertThat(answer.code()).isEqualTo("quota_exceeded"));
    return answers.stream().filter(answer -> answer.status() == 201).toList();
  }

  private static String usage(GatepassClient client) {
    return client.call("GET", "/v1/usage", "").body();
  }

  private Launch launch(String name, Postgres database, ExternalStore store) {
    return Launch.on(folder.resolve(name))
        .with(database.environment())
        .with(store.environment())
        .with(Map.of("GATEPASS_TENANTS_DEFAULT_QUOTA_BYTES", "5kB"));
  }
}
