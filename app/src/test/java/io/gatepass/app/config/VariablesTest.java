package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {

  @ParameterizedTest
  @CsvSource({
    "GATEPASS_DEFAULT_STORE, default-store",
    "GATEPASS_DATA, data",
    "GATEPASS_SERVER_PORT, server.port",
    "GATEPASS_DATABASE_URL, database.url",
    "GATEPASS_SWEEP_INTERVAL, sweep.interval",
    "GATEPASS_RECONCILE_SAFETY_AGE, reconcile.safety-age",
    "GATEPASS_SHUTDOWN_DELAY, shutdown.delay",
    "GATEPASS_STORES_MAIN_SECRET_KEY, stores.main.secret-key",
    "GATEPASS_STORES_MAIN_PUBLIC_ENDPOINT, stores.main.public-endpoint",
    "GATEPASS_POLICIES_DEFAULT_MAX_SIZE, policies.default.max-size",
    "GATEPASS_AUTH_JWT_JWKS_URL, auth.jwt.jwks-url",
    "GATEPASS_AUTH_API_KEYS, auth.api-keys",
    "GATEPASS_SERVER_CORS_ORIGINS, server.cors-origins",
    "GATEPASS_AUDIT_ENABLED, audit.enabled",
    "GATEPASS_DOCTOR_AT_START, doctor.at-start",
  })
  void a_variable_is_the_setting_in_upper_case_with_underscores(String variable, String setting) {
    assertThat(Variables.settings(Map.of(variable, "x"))).containsExactly(Map.entry(setting, "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "GATEPASS_SERVICE_HOST, 10.0.0.1",
    "GATEPASS_SERVICE_PORT, 8080",
    "GATEPASS_SERVICE_PORT_HTTP, 8080",
    "GATEPASS_PORT, tcp://10.0.0.1:8080",
    "GATEPASS_PORT_8080_TCP, tcp://10.0.0.1:8080",
    "GATEPASS_PORT_8080_TCP_ADDR, 10.0.0.1",
    "GATEPASS_DATABASE_SERVICE_HOST, 10.0.0.2",
    "GATEPASS_DATABASE_SERVICE_PORT, 5432",
    "GATEPASS_DATABASE_PORT, tcp://10.0.0.2:5432",
    "GATEPASS_DATABASE_PORT_5432_TCP_PROTO, tcp",
    "GATEPASS_SERVER_PORT, tcp://10.0.0.3:8080",
  })
  void what_kubernetes_sets_for_services_of_that_name_is_no_setting(String variable, String value) {
    assertThat(Variables.settings(Map.of(variable, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GATEPASS_CONFIG, x",
    "GATEPASS_URL, x",
    "GATEPASS_TOKEN, x",
    "PATH, x",
    "gatepass_data, x"
  })
  void what_belongs_to_others_is_no_setting(String variable, String value) {
    assertThat(Variables.settings(Map.of(variable, value))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "GATEPASS_SERVER_PROT, gatepass.server.prot",
    "GATEPASS_DATABSE_URL, gatepass.databse-url",
    "GATEPASS_STORE_MAIN_PROVIDER, gatepass.store-main-provider",
    "GATEPASS_STORES_MAIN, gatepass.stores-main",
    "GATEPASS_TOKENS, gatepass.tokens",
  })
  void a_misspelt_variable_is_refused(String variable, String setting) {
    assertThat(Reading.problems(Variables.settings(Map.of(variable, "1"))))
        .singleElement()
        .asString()
        .startsWith(setting + ": ");
  }
}
