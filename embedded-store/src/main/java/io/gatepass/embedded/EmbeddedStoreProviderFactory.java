package io.gatepass.embedded;

import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StorageProviderFactory;
import io.gatepass.ports.StoreSettings;
import java.io.IOException;
import java.util.Set;

/**
 * Makes the store that needs no setup. Unlike any other provider, making it starts a server: it
 * opens a port on 127.0.0.1, for as long as the provider is not closed, and takes the folder for
 * itself.
 */
public final class EmbeddedStoreProviderFactory implements StorageProviderFactory {

  @Override
  public String name() {
    return "embedded";
  }

  @Override
  public Set<String> settings() {
    return EmbeddedSettings.NAMES;
  }

  @Override
  public StorageProvider create(StoreSettings settings) {
    EmbeddedSettings read = EmbeddedSettings.read(settings);
    try {
      return EmbeddedStore.start(settings.store(), read);
    } catch (UnusableSetting refused) {
      throw refused.at(settings.store());
    } catch (IOException failure) {
      UnusableSetting refused =
          UnusableSetting.directory(
              "cannot be worked with (" + failure.getClass().getSimpleName() + ")",
              "choose a folder that this process may write and that has room");
      refused.initCause(failure);
      throw refused.at(settings.store());
    }
  }
}
