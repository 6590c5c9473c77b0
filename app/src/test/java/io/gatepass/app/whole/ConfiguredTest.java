package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same program with another database or another store: settings, nothing else. */
class ConfiguredTest {
  private static final byte[] CONTENT = Noise.bytes(50_000);

  @TempDir Path folder;

  @Test
  void an_external_store_is_used_by_environment_variables_alone() {
    try (ExternalStore store = new ExternalStore();
        GatewayProcess gateway =
            Launch.on(folder.resolve("data")).with(store.environment()).start()) {
      Answer created = gateway.client().create(CONTENT);
      assertThat(created.text("store")).isEqualTo("main");
      assertThat(created.instruction().url()).startsWith(store.uri().toString());
      goesUpAndComesBack(gateway.client(), created);
      assertThat(store.holds(created.id())).isTrue();
    }
  }

  @Test
  @ExtendWith(NeedsPostgres.class)
  void postgresql_is_used_by_a_jdbc_url() {
    Launch launch = Launch.on(folder.resolve("data"));
    try (Postgres database = new Postgres(folder.resolve("postgres"));
        GatewayProcess gateway = launch.with(database.environment()).start()) {
      goesUpAndComesBack(gateway.client(), gateway.client().create(CONTENT));
      assertThat(gateway.output()).contains("PostgreSQL");
      assertThat(launch.data()).isDirectoryNotContaining("glob:**/*.mv.db");
    }
  }

  private static void goesUpAndComesBack(GatepassClient client, Answer created) {
    assertThat(created.instruction().put(CONTENT).statusCode()).isEqualTo(200);
    assertThat(client.finish(created.id()).text("status")).isEqualTo("ready");
    assertThat(client.downloaded(created.id())).isEqualTo(CONTENT);
  }
}
