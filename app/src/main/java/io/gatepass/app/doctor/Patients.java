package io.gatepass.app.doctor;

import io.gatepass.app.config.Loopback;
import io.gatepass.app.config.Settings;
import io.gatepass.app.store.Stores;
import io.gatepass.domain.Policy;
import io.gatepass.domain.StoreName;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** What the settings want of each store. */
public record Patients(Settings settings, Stores stores) {

  public Patient named(StoreName name) {
    List<Policy> policies =
        settings.policies().stream()
            .filter(policy -> policy.store().orElse(settings.defaultStore()).equals(name))
            .toList();
    List<Destination> destinations = policies.stream().map(Destination::of).distinct().toList();
    return new Patient(
        name,
        stores.named(name),
        destinations.isEmpty() ? List.of(Destination.DEFAULT) : destinations,
        PublicFolders.of(policies),
        pages());
  }

  /** Without authentication only the gateway's own page sends. */
  private Set<URI> pages() {
    return settings.auth().isOn()
        ? settings.listener().corsOrigins()
        : Set.of(URI.create(Loopback.origins(settings.listener().port()).getFirst()));
  }
}
