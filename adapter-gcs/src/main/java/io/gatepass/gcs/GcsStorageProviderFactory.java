package io.gatepass.gcs;

import com.google.api.client.http.javanet.NetHttpTransport;
import com.google.auth.http.HttpTransportFactory;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.time.InstantSource;
import java.util.Set;

/** Makes stores on Google Cloud Storage. */
public final class GcsStorageProviderFactory implements StorageProviderFactory {

  @Override
  public String name() {
    return "gcs";
  }

  @Override
  public Set<String> settings() {
    return GcsSettings.NAMES;
  }

  @Override
  public StorageProvider create(StoreSettings settings) {
    HttpTransportFactory transport = NetHttpTransport::new;
    return new GcsStorageProvider(
        GcsSettings.read(settings, transport), Patience.NORMAL, InstantSource.system(), transport);
  }
}
