package io.gatepass.app.persistence.upgrade;

import io.gatepass.app.persistence.NeedsPostgres;
import io.gatepass.app.persistence.OldDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeedsPostgres.class)
class PostgresUpgradeTest extends UpgradeSuite {
  private static final String MIGRATED = "migrated";

  private EmbeddedPostgres server;

  @BeforeAll
  void start() throws IOException {
    server = EmbeddedPostgres.start();
    fresh(MIGRATED).migrate("latest");
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Override
  OldDatabase fresh(String name) {
    return copied("template1", name);
  }

  @Override
  OldDatabase latest(String name) {
    return copied(MIGRATED, name);
  }

  private OldDatabase copied(String template, String name) {
    database("postgres").run(List.of("create database %s template %s".formatted(name, template)));
    return database(name);
  }

  private OldDatabase database(String name) {
    return new OldDatabase(server.getJdbcUrl("postgres", name), "postgres");
  }

  @Override
  List<Era> eras() {
    return Eras.POSTGRESQL;
  }

  @Override
  List<Path> migrations() {
    return Versions.files(Versions.SHARED, Versions.POSTGRESQL);
  }
}
