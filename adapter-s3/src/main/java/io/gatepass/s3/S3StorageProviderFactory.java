package io.gatepass.s3;

import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.time.InstantSource;
import java.util.Set;

/** Makes stores on Amazon S3 and on whatever speaks its protocol. */
public final class S3StorageProviderFactory implements StorageProviderFactory {

  @Override
  public String name() {
    return "s3";
  }

  @Override
  public Set<String> settings() {
    return S3Settings.NAMES;
  }

  @Override
  public StorageProvider create(StoreSettings settings) {
    return new S3StorageProvider(
        S3Settings.read(settings), Patience.NORMAL, InstantSource.system());
  }
}
