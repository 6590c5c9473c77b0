package io.gatepass.app.store;

import io.gatepass.domain.StoreName;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configured stores. An upload remembers its store; the default serves only new uploads. */
public final class Stores implements AutoCloseable {
  private final StoreName defaultStore;
  private final Map<StoreName, StorageProvider> providers;

  public Stores(StoreName defaultStore, Map<StoreName, StorageProvider> providers) {
    this.defaultStore = defaultStore;
    this.providers = Map.copyOf(providers);
  }

  public StoreName defaultStore() {
    return defaultStore;
  }

  public Set<StoreName> names() {
    return providers.keySet();
  }

  public Collection<StorageProvider> all() {
    return providers.values();
  }

  public Optional<StorageProvider> find(StoreName name) {
    return Optional.ofNullable(providers.get(name));
  }

  /** The store where this upload's bytes are. */
  public StorageProvider of(UploadTerms terms) {
    return named(terms.store());
  }

  public StorageProvider named(StoreName name) {
    return find(name)
        .orElseThrow(() ->
            new StorageException.Misconfigured("Store " + name + " is not configured.", null));
  }

  @Override
  public void close() {
    providers.values().forEach(StorageProvider::close);
  }
}
