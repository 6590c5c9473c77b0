package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class UnhealthyTest {
  private static final Map<String, String> NO_STORE =
      Map.of(
          "stores.main.provider", "s3",
          "stores.main.dialect", "minio",
          "stores.main.bucket", "media",
          "stores.main.region", "us-east-1",
          "stores.main.endpoint", "http://localhost:1",
          "stores.main.access-key", "an-access-key",
          "stores.main.secret-key", "a-secret-key");

  @Test
  void a_gateway_whose_store_is_away_starts_and_is_alive_but_not_ready() {
    try (LiveGateway gateway = LiveGateway.with(NO_STORE)) {
      HttpResponse<String> readiness = gateway.get("/health/readiness");

      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body())
          .contains("\"store main\":{\"name\":\"gatepass\",\"status\":\"DOWN\"", "does not answer")
          .contains("\"database\":{\"name\":\"gatepass\",\"status\":\"UP\"")
          .doesNotContain("localhost", "media", "an-access-key", "a-secret-key");
      assertThat(gateway.get("/health/liveness").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_gateway_whose_database_is_away_is_alive_but_not_ready() throws SQLException {
    try (LiveGateway gateway = LiveGateway.with(Map.of())) {
      gateway.running().context().getBean(DataSource.class).unwrap(HikariDataSource.class).close();

      HttpResponse<String> readiness = gateway.get("/health/readiness");

      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body())
          .contains("\"database\":{\"name\":\"gatepass\",\"status\":\"DOWN\"")
          .doesNotContain("jdbc:");
      assertThat(gateway.get("/health/liveness").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void a_gateway_whose_schema_cannot_be_read_is_not_ready_though_its_database_answers()
      throws SQLException {
    try (LiveGateway gateway = LiveGateway.with(Map.of())) {
      DataSource database = gateway.running().context().getBean(DataSource.class);
      try (Connection connection = database.unwrap(HikariDataSource.class).getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute("drop table \"flyway_schema_history\"");
      }

      HttpResponse<String> readiness = gateway.get("/health/readiness");

      assertThat(readiness.statusCode()).isEqualTo(503);
      assertThat(readiness.body())
          .contains("\"database\":{\"name\":\"gatepass\",\"status\":\"UP\"")
          .contains("\"schema\":{\"name\":\"gatepass\",\"status\":\"DOWN\"", "cannot be read")
          .doesNotContain("flyway");
    }
  }
}
