package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTest {
  private final LiveGateway gateway = LiveGateway.shared();

  @ParameterizedTest
  @ValueSource(strings = {"/health", "/health/liveness", "/health/readiness"})
  void a_gateway_that_works_says_so(String path) {
    HttpResponse<String> answer = gateway.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"status\":\"UP\"");
  }

  @Test
  void readiness_names_the_database_and_the_store_and_nothing_that_leads_to_them() {
    assertThat(gateway.get("/health/readiness").body())
        .contains("\"database\"", "\"store embedded\"")
        .doesNotContain("jdbc:", "http:", "localhost", "gatepass-data");
  }

  @Test
  void the_details_are_in_the_whole_answer_too() {
    assertThat(gateway.get("/health").body()).contains("\"database\"", "\"store embedded\"");
  }
}
