package io.gatepass.delivery;

import io.gatepass.ports.Cdn;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.StoreSettings;
import java.util.Set;

/** A host that serves public files and checks nothing. */
public final class PlainFactory implements CdnFactory {

  @Override
  public String name() {
    return "plain";
  }

  @Override
  public Set<String> settings() {
    return Set.of(Base.SETTING);
  }

  @Override
  public Cdn create(StoreSettings settings, Store store) {
    Base base = Base.read(settings);
    settings.check();
    return new Plain(base);
  }
}
