package io.gatepass.app.testing;

import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** The provider {@code fake}, found as real ones are. */
public final class FakeStorageFactory implements StorageProviderFactory {
  private static final List<FakeStorage> MADE = new CopyOnWriteArrayList<>();

  /** What was made with that bucket. */
  public static List<FakeStorage> made(String bucket) {
    return MADE.stream().filter(made -> made.identity().value().equals("fake:" + bucket)).toList();
  }

  @Override
  public String name() {
    return "fake";
  }

  @Override
  public Set<String> settings() {
    return Set.of("bucket", "container", "forms", "region", "secret-key");
  }

  @Override
  public StorageProvider create(StoreSettings settings) {
    String bucket = settings.required("bucket", "name a bucket");
    settings.required("region", "name a region");
    settings.check();
    String identity = "fake:" + bucket;
    FakeStorage made =
        settings.optional("forms").isPresent()
            ? FakeStorage.withForms(identity, Rules.writeOnce(), InstantSource.system())
            : new FakeStorage(identity, Rules.writeOnce(), InstantSource.system());
    MADE.add(made);
    return made;
  }
}
