package io.gatepass.minio;

import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.time.InstantSource;
import java.util.Set;

/** Makes stores on MinIO. */
public final class MinioStorageProviderFactory implements StorageProviderFactory {

  @Override
  public String name() {
    return "minio";
  }

  @Override
  public Set<String> settings() {
    return MinioSettings.NAMES;
  }

  @Override
  public StorageProvider create(StoreSettings settings) {
    return new MinioStorageProvider(
        MinioSettings.read(settings), Patience.NORMAL, InstantSource.system());
  }
}
