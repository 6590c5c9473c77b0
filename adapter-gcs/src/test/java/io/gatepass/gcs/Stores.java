package io.gatepass.gcs;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.http.HttpTransportFactory;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** Opens stores as an operator would. */
final class Stores {
  static final StoreName NAME = new StoreName("main");
  static final String BUCKET = "media";
  static final Map<String, String> HMAC =
      Map.of("hmac-key", "GOOG1ETESTONLY", "hmac-secret", "hush-hush-hush");

  private Stores() {}

  /** All settings that a store at Google needs to sign. */
  static Map<String, String> hmac() {
    Map<String, String> all = new HashMap<>(HMAC);
    all.put("bucket", BUCKET);
    return all;
  }

  static GcsSettings settings(Map<String, String> base, String... other) {
    return settings(NetHttpTransport::new, base, other);
  }

  static GcsSettings settings(
      HttpTransportFactory transport, Map<String, String> base, String... other) {
    Map<String, String> all = new HashMap<>(base);
    all.putIfAbsent("bucket", BUCKET);
    for (int i = 0; i < other.length; i += 2) {
      all.put(other[i], other[i + 1]);
    }
    return GcsSettings.read(new StoreSettings(NAME, all), transport);
  }

  /** At an emulator: no credential, an HMAC key signs. */
  static StorageProvider at(URI endpoint) {
    return at(endpoint, Patience.NORMAL, InstantSource.system());
  }

  static StorageProvider at(URI endpoint, Patience patience, InstantSource clock) {
    return new GcsStorageProvider(
        settings(HMAC, "endpoint", endpoint.toString()), patience, clock, NetHttpTransport::new);
  }

  /** At Google itself, which is the scripted server. */
  static StorageProvider google(Scripted google, String... settings) {
    HttpTransportFactory detour = Detour.to(google.uri());
    return new GcsStorageProvider(
        settings(detour, Map.of(), settings), Patience.NORMAL, InstantSource.system(), detour);
  }
}
