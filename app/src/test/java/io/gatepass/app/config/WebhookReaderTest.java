package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookReaderTest {
  private static final String VARIABLE = "GATEPASS_WEBHOOKS_TRUSTED_ORIGINS";

  @Test
  void no_origin_is_trusted_unless_it_is_named() {
    assertThat(read(Map.of()).trustedOrigins()).isEmpty();
    assertThat(
            read(Map.of(VARIABLE, "http://localhost:3000, https://Hooks.internal:443"))
                .trustedOrigins())
        .containsExactlyInAnyOrder(
            URI.create("http://localhost:3000"), URI.create("https://hooks.internal"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:3000", "http://localhost/hook", "ftp://a", "http://a,,"})
  void what_is_no_origin_is_refused(String text) {
    assertThatThrownBy(() -> read(Map.of(VARIABLE, text)))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("gatepass.webhooks.trusted-origins");
  }

  private static Settings.Webhooks read(Map<String, String> environment) {
    return SettingsReader.read(Optional.empty(), environment, Map.of()).webhooks();
  }
}
