package io.gatepass.app.doctor;

import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Topic;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A store and what is wanted of it.
 *
 * @param layouts how its policies arrange keys, at least one
 * @param pages origins whose pages send to it
 */
public record Patient(
    StoreName name, StorageProvider store, List<KeyLayout> layouts, Set<URI> pages) {
  public Patient {
    layouts = List.copyOf(layouts);
    pages = Set.copyOf(pages);
  }

  String remedy(Topic topic) {
    return store.setup().remedy(topic, pages);
  }

  /** Whether anything goes to a staging key here. */
  boolean stages() {
    return store.rules().needsPromotion()
        || store.forms().isPresent()
        || store.multiparts().rules().needsPromotion();
  }
}
