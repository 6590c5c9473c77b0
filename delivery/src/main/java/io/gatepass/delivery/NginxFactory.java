package io.gatepass.delivery;

import io.gatepass.ports.Cdn;
import io.gatepass.ports.CdnFactory;
import io.gatepass.ports.StoreSettings;
import java.util.Set;

/** nginx that checks links. */
public final class NginxFactory implements CdnFactory {

  @Override
  public String name() {
    return "nginx";
  }

  @Override
  public Set<String> settings() {
    return Set.of(Base.SETTING, Secret.SETTING);
  }

  @Override
  public Cdn create(StoreSettings settings, Store store) {
    Base base = Base.host(settings);
    String secret = Secret.read(settings, "at the end of secure_link_md5");
    settings.check();
    return new Nginx(base, secret, store.downloads());
  }
}
