package io.gatepass.minio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MinioSettingsTest {
  private static final Map<String, String> GOOD =
      Map.of(
          "endpoint", "http://minio:9000",
          "bucket", "media",
          "access-key", "gatepass-key",
          "secret-key", "hush-hush");

  private static MinioSettings read(String... other) {
    Map<String, String> all = new HashMap<>(GOOD);
    for (int i = 0; i < other.length; i += 2) {
      all.put(other[i], other[i + 1]);
    }
    return MinioSettings.read(new StoreSettings(MinioBackend.STORE, all));
  }

  @Test
  void four_settings_are_enough() {
    MinioSettings settings = read();
    assertThat(settings.region()).isEqualTo("us-east-1");
    assertThat(settings.publicEndpoint()).isEqualTo(URI.create("http://minio:9000"));
    assertThat(settings.identity()).hasToString("minio:minio:9000/media");
  }

  @Test
  void everything_that_is_missing_is_named_at_once() {
    assertThatThrownBy(() -> MinioSettings.read(new StoreSettings(MinioBackend.STORE, Map.of())))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("gatepass.stores.main.endpoint is missing")
        .hasMessageContaining("gatepass.stores.main.bucket is missing")
        .hasMessageContaining("gatepass.stores.main.access-key is missing")
        .hasMessageContaining("gatepass.stores.main.secret-key is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "Media", "a..b", "a.-b", "-ab", "ab-", "10.0.0.1", "a_b", "a/b"})
  void what_is_no_bucket_name_is_refused_before_anything_is_asked(String name) {
    assertThatThrownBy(() -> read("bucket", name))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("bucket is no bucket name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "minio:9000",
        "ftp://minio",
        "http://minio/path",
        "http://minio?a=b",
        "http://user@minio",
        "http://minio#a",
        "http://"
      })
  void what_is_no_plain_address_is_refused(String text) {
    for (String name : new String[] {"endpoint", "public-endpoint"}) {
      assertThatThrownBy(() -> read(name, text))
          .isInstanceOf(InvalidSettings.class)
          .hasMessageContaining("gatepass.stores.main." + name + " is not valid")
          .hasMessageNotContaining("user@");
    }
  }

  @Test
  void two_spellings_of_one_place_are_one_identity() {
    assertThat(read("endpoint", "HTTP://MinIO:80/").identity())
        .isEqualTo(read("endpoint", "http://minio").identity());
  }

  @Test
  void clients_are_sent_to_the_public_endpoint() {
    try (StorageProvider store =
        new MinioStorageProvider(
            read("public-endpoint", "https://Files.example.com:443"),
            Patience.NORMAL,
            InstantSource.system())) {
      assertThat(store.clientOrigin()).isEqualTo(URI.create("https://files.example.com"));
    }
  }

  @Test
  void no_text_of_the_settings_shows_a_key() {
    assertThat(read().toString()).doesNotContain("gatepass-key").doesNotContain("hush");
  }

  @Test
  void the_provider_is_found_by_its_name() {
    assertThat(ServiceLoader.load(StorageProviderFactory.class))
        .anySatisfy(found -> {
          assertThat(found.name()).isEqualTo("minio");
          assertThat(found.settings()).isEqualTo(MinioSettings.NAMES);
        });
  }
}
