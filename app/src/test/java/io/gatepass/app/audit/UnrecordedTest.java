package io.gatepass.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.gatepass.app.support.Issuer;
import io.gatepass.app.support.LiveGateway;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** What cannot be put on record is not given. */
class UnrecordedTest {
  private static final Caller ANN = new Caller("acme", "ann", EnumSet.allOf(Scope.class));
  private static final String WISH =
      "{\"filename\":\"a.png\",\"contentType\":\"image/png\",\"size\":1}";

  @Test
  void a_permission_that_cannot_be_recorded_is_withheld() throws SQLException {
    try (Issuer issuer = new Issuer();
        LiveGateway gateway = LiveGateway.with(issuer.settings())) {
      run(gateway, "alter table audit rename to elsewhere");
      HttpResponse<String> refused = create(gateway, issuer);
      assertThat(refused.statusCode()).isEqualTo(503);
      assertThat(refused.body()).contains("audit_unavailable").doesNotContain("transfer", "X-Amz");
      assertThat(refused.headers().firstValue("Retry-After")).isPresent();
      assertThat(refused.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      run(gateway, "alter table elsewhere rename to audit");
      assertThat(create(gateway, issuer).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void an_open_gateway_keeps_no_record_unless_it_is_told_to() throws SQLException {
    assertThat(rows(LiveGateway.shared())).isZero();
    LiveGateway.shared().post("/v1/uploads", WISH);
    assertThat(rows(LiveGateway.shared())).isZero();
    try (LiveGateway gateway = LiveGateway.with(Map.of("audit.enabled", "true"))) {
      gateway.post("/v1/uploads", WISH);
      assertThat(rows(gateway)).isEqualTo(1);
    }
  }

  @Test
  void an_authenticated_gateway_can_be_told_to_keep_none() throws SQLException {
    try (Issuer issuer = new Issuer()) {
      Map<String, String> settings = new HashMap<>(issuer.settings());
      settings.put("audit.enabled", "false");
      try (LiveGateway gateway = LiveGateway.with(settings)) {
        assertThat(create(gateway, issuer).statusCode()).isEqualTo(201);
        assertThat(rows(gateway)).isZero();
      }
    }
  }

  private static void run(LiveGateway gateway, String sql) throws SQLException {
    try (Connection connection = pool(gateway).getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int rows(LiveGateway gateway) throws SQLException {
    try (Connection connection = pool(gateway).getConnection();
        Statement statement = connection.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from audit")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static DataSource pool(LiveGateway gateway) throws SQLException {
    return gateway.running().context().getBean(DataSource.class).unwrap(HikariDataSource.class);
  }

  private static HttpResponse<String> create(LiveGateway gateway, Issuer issuer) {
    return LiveGateway.send(
        HttpRequest.newBuilder(gateway.uri("/v1/uploads"))
            .header("Content-Type", "application/json")
            .header("Authorization", "Bearer " + issuer.token(ANN))
            .POST(BodyPublishers.ofString(WISH))
            .build());
  }
}
