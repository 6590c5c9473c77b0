package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.policy.Offer;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.Policy;
import io.gatepass.domain.Route;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
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
   * @throws SettingsRefused naming every setting of every store that cannot work, or every policy
   *     that names a transfer its store does not take
   */
  public Stores make(Settings settings) {
    Map<StoreName, StorageProvider> providers = new LinkedHashMap<>();
    try {
      settings.stores().forEach((name, store) -> add(name, store, providers));
      refuseProblems();
      Stores stores = new Stores(settings.defaultStore(), providers);
      settings.policies().forEach(policy -> check(Offer.of(policy, stores)));
      refuseProblems();
      return stores;
    } catch (RuntimeException refused) {
      providers.values().forEach(StorageProvider::close);
      throw refused;
    }
  }

  private void add(
      StoreName name, Settings.Store store, Map<StoreName, StorageProvider> providers) {
    SettingProblems found = new SettingProblems("gatepass.stores." + name + ".", problems);
    found
        .find("provider", store.provider(), factories)
        .flatMap(factory -> {
          found.refuseUnknown(store.values().keySet(), factory.settings());
          return found.made(() -> factory.create(new StoreSettings(name, store.values())));
        })
        .ifPresent(provider -> providers.put(name, provider));
  }

  private void check(Offer offer) {
    Policy policy = offer.policy();
    policy.transfers().stream()
        .flatMap(Set::stream)
        .filter(kind -> !offer.isTaken(kind))
        .forEach(kind ->
            problems.add(
                "gatepass.policies."
                    + policy.name()
                    + ".transfers: the store "
                    + offer.store()
                    + " does not take "
                    + kind.label()
                    + ". Leave it out, or name another store"));
    if (policy.readers().addressBound()
        && policy.readers().route() == Route.STORE
        && offer.provider().downloads().bound().isEmpty()) {
      problems.add(
          "gatepass.policies."
              + policy.name()
              + ".bind-downloads: the store "
              + offer.store()
              + " cannot bind a download to an address. Leave it out, or name another store");
    }
  }

  private void refuseProblems() {
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
  }
}
