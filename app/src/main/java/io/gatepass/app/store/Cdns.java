package io.gatepass.app.store;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Cdn;
import java.util.Map;
import java.util.Optional;

/** The configured caches in front of stores. */
public record Cdns(Map<StoreName, Cdn> byStore) {
  public static final Cdns NONE = new Cdns(Map.of());

  public Cdns {
    byStore = Map.copyOf(byStore);
  }

  public Optional<Cdn> of(StoreName store) {
    return Optional.ofNullable(byStore.get(store));
  }
}
