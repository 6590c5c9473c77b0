package io.gatepass.app.cli;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.support.LiveGateway;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningTest {

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "gateway.invalid"})
  void an_address_that_is_not_this_machines_is_refused_by_its_setting(String host) {
    assertThatThrownBy(() -> LiveGateway.with(Map.of("auth.api-keys", "true", "server.host", host)))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageStartingWith("gatepass.server.host: nothing can listen there");
  }
}
