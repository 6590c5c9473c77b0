package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.azure.storage.blob.BlobServiceVersion;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AzureSettingsTest {
  private static final Map<String, String> CLOUD =
      Map.of("account", "acme", "container", "media", "account-key", "aHVzaC1odXNo");

  private static AzureSettings read(String... other) {
    return Stores.read(CLOUD, pairs(other));
  }

  private static Map<String, String> pairs(String... other) {
    Map<String, String> all = new HashMap<>();
    for (int i = 0; i < other.length; i += 2) {
      all.put(other[i], other[i + 1]);
    }
    return all;
  }

  private static InvalidSettings refused(Map<String, String> base, String... other) {
    return catchThrowableOfType(InvalidSettings.class, () -> Stores.read(base, pairs(other)));
  }

  @Test
  void account_and_container_are_enough() {
    AzureSettings settings = Stores.read(Map.of("account", "acme", "container", "media"), Map.of());
    assertThat(settings.endpoint()).isEqualTo(URI.create("https://acme.blob.core.windows.net"));
    assertThat(settings.publicEndpoint()).isEqualTo(settings.endpoint());
    assertThat(settings.accountKey()).isEmpty();
    assertThat(settings.serviceVersion()).isEmpty();
  }

  @Test
  void an_emulator_has_the_account_in_the_path() {
    AzureSettings settings = read("endpoint", "http://Azurite:10000/acme/");
    assertThat(settings.endpoint()).isEqualTo(URI.create("http://azurite:10000/acme"));
    assertThat(settings.publicEndpoint()).isEqualTo(settings.endpoint());
  }

  @Test
  void a_version_of_the_service_is_one_that_the_sdk_knows() {
    assertThat(read("service-version", "2025-11-05").serviceVersion())
        .contains(BlobServiceVersion.V2025_11_05);
  }

  @ParameterizedTest
  @CsvSource({
    "account, ab",
    "account, Acme",
    "account, ac-me",
    "container, ab",
    "container, Media",
    "container, me--dia",
    "container, -media",
    "container, media-",
    "container, $root",
    "container, me.dia",
    "account-key, hush hush!",
    "service-version, latest",
    "service-version, 1999-01-01",
    "endpoint, acme.blob.core.windows.net",
    "endpoint, ftp://acme.example.com",
    "endpoint, https://acme.example.com/a/b",
    "endpoint, https://acme.example.com?sig=hidden",
    "endpoint, https://somebody:hidden@acme.example.com",
    "public-endpoint, files.example.com",
  })
  void a_value_that_cannot_work_is_refused_with_its_setting_and_a_fix_and_not_repeated(
      String setting, String value) {
    InvalidSettings refusal = refused(CLOUD, setting, value);
    assertThat(refusal.problems())
        .singleElement()
        .satisfies(p -> {
          assertThat(p.setting()).isEqualTo(setting);
          assertThat(p.fix()).isNotBlank();
        });
    assertThat(refusal)
        .hasMessageStartingWith("gatepass.stores.main." + setting + " is ")
        .hasMessageNotContaining("hidden")
        .hasMessageNotContaining("hush");
  }

  @Test
  void a_path_that_is_not_the_account_is_refused() {
    assertThat(refused(CLOUD, "endpoint", "http://127.0.0.1:10000/devstoreaccount1"))
        .hasMessageContaining("endpoint has a path that is not the account");
    assertThat(refused(CLOUD, "public-endpoint", "https://files.example.com/media"))
        .hasMessageContaining("public-endpoint has a path that is not the account");
  }

  @Test
  void an_identity_is_never_sent_in_the_clear() {
    assertThat(
            refused(
                Map.of("account", "acme", "container", "media"),
                "endpoint",
                "http://127.0.0.1:10000/acme"))
        .hasMessageContaining("account-key is missing");
  }

  @Test
  void all_that_is_missing_is_said_at_once() {
    assertThat(refused(Map.of()).problems())
        .extracting(InvalidSettings.Problem::setting)
        .containsExactlyInAnyOrder("account", "container");
  }

  @Test
  void the_key_is_shown_nowhere() {
    assertThat(read().accountKey()).isPresent();
    assertThat(read().toString()).doesNotContain("aHVzaC1odXNo");
  }

  @Test
  void an_identity_is_the_place_however_it_is_written() {
    String cloud = "azure:acme.blob.core.windows.net/media";
    assertThat(read().identity().value()).isEqualTo(cloud);
    assertThat(read("endpoint", "https://ACME.blob.core.windows.net:443/").identity().value())
        .isEqualTo(cloud);
    assertThat(read("public-endpoint", "https://files.example.com").identity().value())
        .isEqualTo(cloud);
    assertThat(read("endpoint", "http://azurite:10000/acme").identity().value())
        .isEqualTo("azure:azurite:10000/acme/media");
    assertThat(read("endpoint", "https://blobs.example.com").identity().value())
        .isEqualTo("azure:blobs.example.com/acme/media");
  }

  @Test
  void the_factory_is_found_and_makes_a_store_without_calling_anybody() {
    StorageProviderFactory factory =
        ServiceLoader.load(StorageProviderFactory.class).stream()
            .map(ServiceLoader.Provider::get)
            .filter(f -> f.name().equals("azure"))
            .findFirst()
            .orElseThrow();
    assertThat(factory.settings()).isEqualTo(AzureSettings.NAMES);
    try (StorageProvider store = factory.create(new StoreSettings(Stores.NAME, CLOUD))) {
      assertThat(store.clientOrigin()).isEqualTo(URI.create("https://acme.blob.core.windows.net"));
      assertThat(store.forms()).isEmpty();
      assertThat(store.rules().needsPromotion()).isFalse();
      assertThat(store.rules().largestPut().value()).isEqualTo(5_000L * 1024 * 1024);
    }
  }
}
