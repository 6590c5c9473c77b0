package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Makes the configured stores from the providers on the class path. */
public final class StoresFactory {
  private final Map<String, StorageProviderFactory> factories = new TreeMap<>();
  private final List<String> problems = new ArrayList<>();

  public StoresFactory() {
    ServiceLoader.load(StorageProviderFactory.class)
        .forEach(factory -> factories.put(factory.name(), factory));
  }

  /**
   * Makes all stores, or none.
   *
   * @throws SettingsRefused naming every setting of every store that cannot work
   */
  public Stores make(Settings settings) {
    Map<StoreName, StorageProvider> providers = new LinkedHashMap<>();
    try {
      settings.stores().forEach((name, store) -> add(name, store, providers));
      if (!problems.isEmpty()) {
        throw new SettingsRefused(problems);
      }
      return new Stores(settings.defaultStore(), providers);
    } catch (RuntimeException refused) {
      providers.values().forEach(StorageProvider::close);
      throw refused;
    }
  }

  private void add(
      StoreName name, Settings.Store store, Map<StoreName, StorageProvider> providers) {
    String prefix = "gatepass.stores." + name + ".";
    StorageProviderFactory factory = factories.get(store.provider());
    if (factory == null) {
      problems.add(prefix + "provider: there is none of that name, but " + factories.keySet());
      return;
    }
    List<String> unknown =
        store.values().keySet().stream().filter(key -> !factory.settings().contains(key)).toList();
    unknown.forEach(key ->
        problems.add(prefix + key + ": there is no such setting. Known here: " + known(factory)));
    try {
      providers.put(name, factory.create(new StoreSettings(name, store.values())));
    } catch (InvalidSettings invalid) {
      String.valueOf(invalid.getMessage()).lines().forEach(problems::add);
    }
  }

  private static String known(StorageProviderFactory factory) {
    return String.join(", ", factory.settings().stream().sorted().toList());
  }
}
