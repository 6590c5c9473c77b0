package io.gatepass.app.doctor;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import io.gatepass.ports.StoreSetup.Rule;
import io.gatepass.ports.StoreSetup.Topic;
import java.net.URI;
import java.util.List;
import java.util.Set;

/**
 * A store and what is wanted of it.
 *
 * @param destinations where its policies put files, at least one
 * @param open where its policies let everybody read
 * @param pages origins whose pages send to it
 */
public record Patient(
    StoreName name,
    StorageProvider store,
    List<Destination> destinations,
    PublicFolders open,
    Set<URI> pages) {
  public Patient {
    destinations = List.copyOf(destinations);
    pages = Set.copyOf(pages);
  }

  /** How a rule stands; calls the network, changes nothing. */
  public Standing standing(Rule rule) {
    Standing standing = store.setup().standing(rule, pages);
    return isOpened(rule.topic()) ? open.spared(standing) : standing;
  }

  /** Adds a rule; calls the network. */
  public Standing add(Rule rule) {
    return store.setup().add(rule, pages);
  }

  public String remedy(Topic topic) {
    return isOpened(topic) ? open.remedy() : store.setup().remedy(topic, pages);
  }

  private boolean isOpened(Topic topic) {
    return topic == Topic.STRANGERS && !open.isEmpty();
  }

  /** Whether anything goes to a staging key here. */
  public boolean stages() {
    return destinations.stream().anyMatch(this::stages);
  }

  /** Whether anything that comes to lie there may have been at a staging key before. */
  public boolean stages(Destination destination) {
    return destination.staged()
        || store.forms().isPresent()
        || store.rules().needsPromotion()
        || store.multiparts().rules().needsPromotion();
  }
}
