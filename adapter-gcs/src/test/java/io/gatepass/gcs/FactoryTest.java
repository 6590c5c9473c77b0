package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class FactoryTest {
  private static StorageProvider create(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(Stores.hmac());
    all.putAll(more);
    return new GcsStorageProviderFactory().create(new StoreSettings(Stores.NAME, all));
  }

  @Test
  void it_is_found_by_name_among_the_services() {
    assertThat(ServiceLoader.load(StorageProviderFactory.class))
        .filteredOn(factory -> factory.name().equals("gcs"))
        .singleElement()
        .isInstanceOf(GcsStorageProviderFactory.class);
  }

  @Test
  void clients_are_sent_to_google_unless_told_otherwise() {
    try (StorageProvider store = create(Map.of())) {
      assertThat(store.clientOrigin()).isEqualTo(URI.create("https://storage.googleapis.com"));
      assertThat(store.identity()).isEqualTo(new StoreIdentity("gcs:media"));
    }
    try (StorageProvider store = create(Map.of("public-endpoint", "https://files.example:8443"))) {
      assertThat(store.clientOrigin()).isEqualTo(URI.create("https://files.example:8443"));
      assertThat(store.identity()).isEqualTo(new StoreIdentity("gcs:media"));
    }
  }

  @Test
  void closing_twice_is_fine() {
    StorageProvider store = create(Map.of());
    store.close();
    store.close();
  }
}
