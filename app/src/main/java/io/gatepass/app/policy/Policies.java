package io.gatepass.app.policy;

import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The configured policies by name. */
public final class Policies {
  private final Map<String, Policy> byName;

  public Policies(Collection<Policy> policies) {
    this.byName =
        policies.stream()
            .collect(Collectors.toMap(p -> p.name().value(), p -> p, (a, b) -> b, TreeMap::new));
  }

  public Optional<Policy> find(PolicyName name) {
    return Optional.ofNullable(byName.get(name.value()));
  }

  public Collection<Policy> all() {
    return byName.values();
  }
}
