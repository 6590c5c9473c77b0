package io.gatepass.app.wiring;

import io.gatepass.app.config.SettingsRefused;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.UploadRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses to start when a store's name now means another place while uploads still live in the old
 * one: their bytes would be missed, and somebody else's judged.
 */
public final class StoreMoves {
  private StoreMoves() {}

  public static void refuse(Stores stores, UploadRepository uploads) {
    List<String> problems = new ArrayList<>();
    uploads.storesInUse().forEach((name, identities) -> check(stores, name, identities, problems));
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
  }

  private static void check(
      Stores stores, StoreName name, Set<StoreIdentity> used, List<String> problems) {
    Optional<StoreIdentity> now = stores.find(name).map(StorageProvider::identity);
    if (now.isEmpty()) {
      problems.add(
          "gatepass.stores."
              + name
              + ": uploads still live in this store. Configure it again beside the others");
    } else if (!used.equals(Set.of(now.get()))) {
      problems.add(
          "gatepass.stores."
              + name
              + ": this name means "
              + now.get()
              + " now, but uploads live in "
              + used
              + ". Give the new place another name");
    }
  }
}
