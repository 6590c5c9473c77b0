package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What tells that the database is away must be seen while it is, with a key that lies there. */
@ExtendWith(NeedsPostgres.class)
class WatchedOutageTest {
  private static final String DATABASE_DOWN = "gatepass_component_up{component=\"database\"} 0";

  @TempDir Path folder;

  @Test
  void who_reads_metrics_and_health_reads_them_while_the_database_is_away_and_nobody_else_does() {
    try (Postgres database = new Postgres(folder.resolve("postgres"))) {
      Map<String, String> environment = new HashMap<>(database.environment());
      environment.put("GATEPASS_AUTH_API_KEYS", "true");
      String prometheus = key(environment, "metrics");
      String operator = key(environment, "admin");
      String unseen = key(environment, "metrics");
      try (GatewayProcess gateway = Launch.on(folder.resolve("data")).with(environment).start()) {
        GatepassClient metrics = gateway.client().with(prometheus);
        GatepassClient health = gateway.client().with(operator);
        assertThat(metrics.call("GET", "/metrics", "").status()).isEqualTo(200);
        assertThat(health.call("GET", "/health", "").status()).isEqualTo(200);

        database.stop();
        Eventually.holds(() -> metrics.call("GET", "/metrics", "").body().contains(DATABASE_DOWN));
        assertThat(health.call("GET", "/health", "").body())
            .containsPattern("\"database\":\\{[^}]*\"status\":\"DOWN\"");
        refused(gateway.client().with(unseen), "/metrics");
        refused(health, "/v1/keys");
        assertThat(metrics.call("GET", "/metrics", "").body())
            .contains("gatepass_credentials_refused_total{reason=\"unverifiable\"} 2.0");

        database.start();
        Eventually.holds(() -> health.call("GET", "/v1/keys", "").status() == 200);
        String id = prometheus.substring(0, 26);
        assertThat(health.call("DELETE", "/v1/keys/" + id, "").status()).isEqualTo(204);
        Eventually.holds(() -> metrics.call("GET", "/metrics", "").status() == 401);
        database.stop();
        refused(metrics, "/metrics");
      }
    }
  }

  private static void refused(GatepassClient client, String path) {
    Answer answer = client.call("GET", path, "");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.code()).isEqualTo("credential_unverifiable");
  }

  private String key(Map<String, String> environment, String scopes) {
    return new Command(folder.resolve("data"), environment).key("ops", scopes);
  }
}
