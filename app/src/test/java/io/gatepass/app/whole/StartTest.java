package io.gatepass.app.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.NeedsPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Starts that must not succeed say what to do instead. */
class StartTest {
  @TempDir Path folder;

  @Test
  void an_address_beyond_this_machine_is_refused_and_the_answer_names_what_to_set() {
    refused(
        launch().with("--host", "0.0.0.0"),
        "gatepass.server.host",
        "loopback only",
        "gatepass.auth.jwt.issuer");
  }

  @Test
  void a_setting_that_does_not_exist_is_named() {
    refused(
        launch().with(Map.of("GATEPASS_SERVER_PROT", "80", "GATEPASS_SWEEP_PAUSE", "9s")),
        "gatepass.server.prot",
        "gatepass.sweep.pause");
    refused(
        launch()
            .with(
                Map.of(
                    "GATEPASS_STORES_MAIN_PROVIDER", "s3",
                    "GATEPASS_STORES_MAIN_BUKET", "media",
                    "GATEPASS_STORES_MAIN_REGION", "eu-west-1")),
        "gatepass.stores.main.buket",
        "gatepass.stores.main.bucket is missing");
  }

  @Test
  void a_policy_that_wants_forms_from_a_store_without_them_is_named() {
    URI nowhere = URI.create("http://127.0.0.1:" + Launch.freePort());
    refused(
        launch()
            .with(Provider.AZURE.down(nowhere).environment("main"))
            .with(Map.of("GATEPASS_POLICIES_INBOX_TRANSFERS", "form")),
        "gatepass.policies.inbox.transfers: the store main does not take form");
  }

  @Test
  void a_database_that_is_not_there_is_named_and_the_start_may_be_repeated() {
    String url = "jdbc:postgresql://127.0.0.1:" + Launch.freePort() + "/gatepass";
    ended(
        4,
        launch()
            .with(
                Map.of(
                    "GATEPASS_DATABASE_URL", url, "GATEPASS_DATABASE_PASSWORD", Postgres.PASSWORD)),
        "gatepass.database: the database does not answer. Start it, or correct host and port");
  }

  @Test
  @ExtendWith(NeedsPostgres.class)
  void a_database_that_refuses_is_told_by_why() {
    try (Postgres database = new Postgres(folder.resolve("postgres"))) {
      refused(
          launch()
              .with(database.environment())
              .with(
                  Map.of(
                      "GATEPASS_DATABASE_URL",
                      "jdbc:postgresql://127.0.0.1:" + database.port() + "/nowhere")),
          "server has no database of that name. Create it");
      Launch migrating = Launch.on(folder.resolve("migrating")).with(database.environment());
      try (GatewayProcess first = migrating.start()) {
        assertThat(first.client().isLive()).isTrue();
      }
      Books.of(database)
          .run(
              "insert into flyway_schema_history (installed_rank, version, description, type,"
                  + " script, installed_by, execution_time, success) values"
                  + " (999, '999', 'contracts 998 drop the lot', 'SQL', 'V999', 'x', 1, true)");
      refused(
          launch().with(database.environment()),
          "gatepass.database: the schema is newer than this program can live with",
          "Start a newer version of the gateway");
      Command.Ended keys =
          new Command(folder.resolve("data"), database.environment()).run("keys", "list");
      assertThat(keys.exit()).isEqualTo(1);
      assertThat(keys.err())
          .contains("the schema is newer than this program can live with")
          .doesNotContain("Exception");
    }
  }

  @Test
  void variables_of_traces_that_make_no_sense_are_named() {
    refused(
        launch().with(Map.of("OTEL_TRACES_EXPORTER", "carrier-pigeon")),
        "OTEL_* variables",
        "carrier-pigeon");
  }

  @Test
  void a_port_that_is_taken_is_named() throws IOException {
    try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      refused(
          launch().at(other.getLocalPort()),
          "gatepass.server.port: port " + other.getLocalPort() + " is taken");
    }
  }

  @Test
  void a_data_folder_that_another_gateway_uses_is_named() {
    Launch launch = launch();
    try (GatewayProcess first = launch.start()) {
      Launch second = launch.at(Launch.freePort());
      Launch.Ended ended = second.refused();
      assertThat(ended.exit()).isEqualTo(2);
      assertThat(ended.output()).contains("Gatepass does not start", "another");
      assertThat(first.client().isLive()).isTrue();
    }
  }

  private Launch launch() {
    return Launch.on(folder.resolve("data"));
  }

  private static void refused(Launch launch, String... named) {
    ended(2, launch, named);
  }

  private static void ended(int exit, Launch launch, String... named) {
    Launch.Ended ended = launch.refused();
    assertThat(ended.exit()).isEqualTo(exit);
    assertThat(ended.output())
        .contains("Gatepass does not start")
        .contains(named)
        .doesNotContain("Gatepass is ready", "\tat ", Postgres.PASSWORD);
  }
}
