package io.gatepass.s3;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Opens stores the way an operator configures them. */
final class Stores {
  static final StoreName NAME = new StoreName("main");

  private Stores() {}

  /** The given settings over those of a plain store at that endpoint. */
  static StorageProvider open(URI endpoint, Map<String, String> other) {
    Map<String, String> settings =
        new HashMap<>(
            Map.of(
                "dialect",
                "aws",
                "region",
                "eu-west-1",
                "bucket",
                RealStore.BUCKET,
                "endpoint",
                endpoint.toString(),
                "access-key",
                RealStore.KEY_ID,
                "secret-key",
                RealStore.SECRET));
    settings.putAll(other);
    return create(settings);
  }

  static StorageProvider open(URI endpoint) {
    return open(endpoint, Map.of());
  }

  static StorageProvider create(Map<String, String> settings) {
    return new S3StorageProviderFactory().create(new StoreSettings(NAME, settings));
  }

  static S3Settings settings(URI endpoint, String bucket) {
    return new S3Settings(
        NAME,
        Dialect.AWS,
        bucket,
        "eu-west-1",
        Optional.of(endpoint),
        Optional.of(endpoint),
        true,
        Optional.of(new S3Settings.AccessKeys(RealStore.KEY_ID, RealStore.SECRET)));
  }
}
