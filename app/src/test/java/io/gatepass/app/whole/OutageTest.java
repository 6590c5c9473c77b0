package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What stands behind a running gateway goes away and comes back; nothing is lost. */
class OutageTest {
  private static final byte[] CONTENT = Noise.bytes(20_000);

  @TempDir Path folder;

  @Test
  @ExtendWith(NeedsPostgres.class)
  void a_database_that_is_down_is_told_as_503_until_it_is_back() {
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        GatewayProcess gateway = launch().with(database.environment()).start()) {
      GatepassClient client = gateway.client();
      Answer sent = sent(client);
      database.stop();

      isUnavailable(client.create(CONTENT), "database_unavailable");
      isUnavailable(client.read(sent.id()), "database_unavailable");
      isUnavailable(client.finish(sent.id()), "database_unavailable");
      isUnready(client, "database");
      assertThat(client.isLive()).isTrue();

      database.start();
      isReadyAgain(client, sent);
    }
  }

  @Test
  void a_store_that_is_down_is_told_as_503_until_it_is_back() {
    try (ExternalStore store = new ExternalStore();
        GatewayProcess gateway = launch().with(store.environment()).start()) {
      GatepassClient client = gateway.client();
      Answer sent = sent(client);
      store.stop();

      isUnavailable(client.finish(sent.id()), "store_unavailable");
      assertThat(client.create(CONTENT).status()).isEqualTo(201);
      assertThat(client.read(sent.id()).text("status")).isEqualTo("pending");
      isUnready(client, "store main");
      assertThat(client.isLive()).isTrue();

      store.start();
      isReadyAgain(client, sent);
    }
  }

  @Test
  void a_gateway_starts_while_its_store_is_down_and_serves_as_soon_as_it_is_back() {
    try (ExternalStore store = new ExternalStore()) {
      store.stop();
      try (GatewayProcess gateway = launch().with(store.environment()).start()) {
        Answer begun = gateway.client().create(CONTENT);
        assertThat(begun.status()).isEqualTo(201);
        store.start();
        assertThat(begun.instruction().put(CONTENT).statusCode()).isEqualTo(200);
        isReadyAgain(gateway.client(), begun);
      }
    }
  }

  private Launch launch() {
    return Launch.on(folder.resolve("data"));
  }

  private static Answer sent(GatepassClient client) {
    Answer created = client.create(CONTENT);
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    return created;
  }

  static void isUnavailable(Answer answer, String code) {
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo(code);
    assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
  }

  static void isUnready(GatepassClient client, String component) {
    Eventually.holds(() -> client.readiness().status() == 503);
    assertThat(client.readiness().body())
        .containsPattern("\"" + component + "\":\\{[^}]*\"status\":\"DOWN\"");
  }

  private static void isReadyAgain(GatepassClient client, Answer sent) {
    Eventually.holds(() -> client.finish(sent.id()).text("status").equals("ready"));
    assertThat(client.downloaded(sent.id())).isEqualTo(CONTENT);
    Eventually.holds(() -> client.readiness().status() == 200);
  }
}
