package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsReader;
import io.gatepass.app.store.Stores;
import io.gatepass.app.testing.FakeStorage;
import io.gatepass.app.testing.Rules;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.StoreName;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatientsTest {
  private static final StoreName EMBEDDED = new StoreName("embedded");

  @Test
  void without_authentication_the_gateways_own_page_is_tried() {
    assertThat(patient(Map.of("server.port", "9000")).pages())
        .containsExactly(URI.create("http://localhost:9000"));
  }

  @Test
  void with_authentication_the_configured_pages_are() {
    assertThat(
            patient(
                    Map.of(
                        "auth.api-keys", "true", "server.cors-origins", "https://app.example.com"))
                .pages())
        .containsExactly(Clinic.PAGE);
    assertThat(patient(Map.of("auth.api-keys", "true")).pages()).isEmpty();
  }

  @Test
  void keys_are_arranged_as_the_policies_of_the_store_say() {
    assertThat(patient(Map.of()).destinations()).containsExactly(Destination.DEFAULT);
    assertThat(patient(Map.of("policies.default.key", "files/{tenant}/{id}")).destinations())
        .containsExactly(new Destination(new KeyLayout("files/{tenant}/{id}"), false));
  }

  @Test
  void what_policies_deliver_publicly_is_open_and_nothing_else() {
    assertThat(patient(Map.of("policies.default.visibility", "public")).open().heads()).isEmpty();
    assertThat(patient(delivered("public", "public")).open().heads()).containsExactly("public/");
  }

  @Test
  void what_somebody_reads_by_its_key_is_staged_and_nothing_else() {
    KeyLayout layout = new KeyLayout("public/{tenant}/{id}{ext}");

    assertThat(patient(delivered("public", "public")).destinations())
        .contains(new Destination(layout, true));
    assertThat(patient(delivered("tenant", "cdn")).destinations())
        .contains(new Destination(layout, true));
    assertThat(patient(delivered("owner", "cdn")).destinations())
        .contains(new Destination(layout, false));
  }

  private static Map<String, String> delivered(String visibility, String delivery) {
    return Map.of(
        "policies.site.content-types",
        "image/*",
        "policies.site.visibility",
        visibility,
        "policies.site.delivery",
        delivery,
        "policies.site.key",
        "public/{tenant}/{id}{ext}");
  }

  private static Patient patient(Map<String, String> options) {
    Settings settings = SettingsReader.read(Optional.empty(), Map.of(), options);
    Stores stores =
        new Stores(
            EMBEDDED,
            Map.of(EMBEDDED, new FakeStorage("fake", Rules.writeOnce(), InstantSource.system())));
    return new Patients(settings, stores).named(EMBEDDED);
  }
}
