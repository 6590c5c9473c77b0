package io.gatepass.azure;

import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.time.InstantSource;
import java.util.Set;

/** Makes stores on Azure Blob Storage. */
public final class AzureStorageProviderFactory implements StorageProviderFactory {

  @Override
  public String name() {
    return "azure";
  }

  @Override
  public Set<String> settings() {
    return AzureSettings.NAMES;
  }

  @Override
  public StorageProvider create(StoreSettings settings) {
    return new AzureStorageProvider(
        AzureSettings.read(settings), Patience.NORMAL, InstantSource.system());
  }
}
