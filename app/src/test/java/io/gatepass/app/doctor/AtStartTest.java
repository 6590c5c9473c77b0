package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.support.LiveGateway;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a gateway says by itself of its stores. */
class AtStartTest {

  @Test
  void a_store_that_lets_no_page_in_is_told_in_health_which_stays_up() throws Exception {
    try (LiveGateway gateway = LiveGateway.with(settings("true"))) {
      HttpResponse<String> health = gateway.get("/health");
      Instant end = Instant.now().plus(Duration.ofMinutes(2));
      while (!health.body().contains("cors_missing") && Instant.now().isBefore(end)) {
        Thread.sleep(200);
        health = gateway.get("/health");
      }

      assertThat(health.statusCode()).isEqualTo(200);
      assertThat(health.body())
          .contains("\"doctor\"", "\"main\":[\"cors_missing\"]")
          .doesNotContain("DOWN", "X-Amz-", Clinic.server().toString());
    }
  }

  @Test
  void a_gateway_that_is_told_not_to_look_says_nothing() throws Exception {
    try (LiveGateway gateway = LiveGateway.with(settings("false"))) {
      Thread.sleep(2_000);

      assertThat(gateway.get("/health").body()).doesNotContain("doctor");
    }
  }

  private static Map<String, String> settings(String atStart) {
    Map<String, String> settings = new HashMap<>();
    settings.put("doctor.at-start", atStart);
    settings.put("stores.main.provider", "s3");
    Clinic.settings(Clinic.server(), Clinic.bucket(Clinic.server()))
        .forEach((name, value) -> settings.put("stores.main." + name, value));
    return settings;
  }
}
