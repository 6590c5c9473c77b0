package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A gateway whose clock is not the one that all replicas go by. */
@ExtendWith(NeedsPostgres.class)
class ClockTest {
  private static final String URL = "GATEPASS_DATABASE_URL";
  private static final String UP = "gatepass_component_up{component=\"clock\"}";

  @TempDir Path folder;

  @Test
  @Scenario(number = 29, layer = Layer.PROCESS)
  void a_gateway_whose_clock_is_an_hour_off_decides_nothing_until_it_is_right() {
    try (Postgres database = new Postgres(folder.resolve("postgres"))) {
      Books books = Books.of(database);
      otherTime(books);
      try (GatewayProcess gateway = launch(database).start()) {
        GatepassClient client = gateway.client();
        Answer upload = client.create(Noise.bytes(10));
        assertThat(upload.status()).isEqualTo(201);

        books.run("update odd.skew set seconds = 3600");
        Eventually.holds(() -> client.readiness().status() == 503);
        assertThat(client.metric(UP)).isZero();
        Answer refused = client.create(Noise.bytes(10));
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.text("code")).isEqualTo("clock_skewed");
        assertThat(client.finish(upload.id()).status()).isEqualTo(503);
        assertThat(gateway.output()).contains("seconds ahead of that of the database");
        books.run("update upload set expires_at = now(), due_at = pg_catalog.now()");
        assertThat(client.readiness().body()).contains("is 3").contains("ahead of that of the");
        assertThat(books.rows("status = 'pending'")).isEqualTo(1);

        books.run("update odd.skew set seconds = 0");
        Eventually.holds(() -> client.readiness().status() == 200);
        assertThat(client.metric(UP)).isOne();
        Eventually.holds(() -> books.rows("status = 'orphaned'") == 1);
      }
    }
  }

  /** What the gateway reads as the time is found here before the server's own. */
  private static void otherTime(Books books) {
    books.run(
        """
        create schema odd;
        create table odd.skew (seconds int);
        insert into odd.skew values (0);
        create function odd.now() returns timestamptz language sql as
          'select pg_catalog.now() - make_interval(secs => seconds) from odd.skew'
        """);
  }

  private Launch launch(Postgres database) {
    Map<String, String> settings = database.environment();
    return Launch.on(folder.resolve("data"))
        .with(settings)
        .with(Map.of(URL, settings.get(URL) + "?currentSchema=public,odd,pg_catalog"))
        .with(Map.of("GATEPASS_SWEEP_INTERVAL", "1s", "GATEPASS_SWEEP_GRACE", "1s"));
  }
}
