package io.gatepass.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsReader;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.support.LiveGateway;
import io.gatepass.domain.StoreName;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EventSettingsTest {
  private static final String TOKEN = "a-token-of-twenty-letters";

  @Test
  void a_source_is_configured_by_variables_alone() {
    Settings settings =
        read(Map.of("GATEPASS_EVENTS_MAIN_SOURCE", "minio", "GATEPASS_EVENTS_MAIN_TOKEN", TOKEN));

    assertThat(new EventSourcesFactory().make(settings).pushed(new StoreName("main"))).isPresent();
    assertThat(settings.toString()).doesNotContain(TOKEN);
  }

  @Test
  void a_source_of_no_store_and_one_without_a_name_are_refused() {
    assertThatThrownBy(() ->
            read(
                Map.of(
                    "GATEPASS_EVENTS_MAIN_TOKEN", TOKEN, "GATEPASS_EVENTS_OTHER_SOURCE", "minio")))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("gatepass.events.main.source: name the source")
        .hasMessageContaining("gatepass.events.other: there is no store other");
  }

  @Test
  void an_unknown_source_an_unknown_setting_and_a_missing_one_are_refused_by_name() {
    Settings unknown = read(Map.of("GATEPASS_EVENTS_MAIN_SOURCE", "pigeon"));
    Settings misspelt =
        read(Map.of("GATEPASS_EVENTS_MAIN_SOURCE", "minio", "GATEPASS_EVENTS_MAIN_TOKN", TOKEN));

    assertThatThrownBy(() -> new EventSourcesFactory().make(unknown))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("gatepass.events.main.source: there is none of that name");
    assertThatThrownBy(() -> new EventSourcesFactory().make(misspelt))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("gatepass.events.main.tokn: there is no such setting")
        .hasMessageContaining("gatepass.events.main.token is missing")
        .hasMessageNotContaining(TOKEN);
  }

  @Test
  void a_gateway_does_not_start_with_a_source_that_cannot_tell_of_its_store() {
    assertThatThrownBy(() ->
            LiveGateway.with(
                Map.of("events.embedded.source", "minio", "events.embedded.token", TOKEN)))
        .isInstanceOf(SettingsRefused.class)
        .hasMessageContaining("gatepass.events.embedded.source does not tell of this store");
  }

  private static Settings read(Map<String, String> events) {
    Map<String, String> environment = new HashMap<>(events);
    environment.put("GATEPASS_STORES_MAIN_PROVIDER", "fake");
    environment.put("GATEPASS_STORES_MAIN_BUCKET", "media");
    environment.put("GATEPASS_STORES_MAIN_REGION", "r");
    return SettingsReader.read(Optional.empty(), environment, Map.of());
  }
}
