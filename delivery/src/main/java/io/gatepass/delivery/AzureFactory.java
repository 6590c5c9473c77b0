package io.gatepass.delivery;

import io.gatepass.ports.Cdn;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.StoreSettings;
import java.util.Set;

/** A host of one's own in front of Azure Blob Storage. */
public final class AzureFactory implements CdnFactory {
  private static final String NAME = "azure";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> settings() {
    return Set.of(Base.SETTING);
  }

  @Override
  public Cdn create(StoreSettings settings, Store store) {
    Base base = Base.host(settings);
    if (!store.provider().equals(NAME)) {
      settings.refuse(
          "cdn", "is for stores of Azure alone", "any other store's signature names its host");
    }
    settings.check();
    return new Rehosted(base, store.downloads());
  }
}
