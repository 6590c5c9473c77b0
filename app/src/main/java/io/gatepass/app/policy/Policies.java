package io.gatepass.app.policy;

import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Readers;
import io.gatepass.domain.Route;
import io.gatepass.domain.UploadTerms;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The configured policies by name, and which of them a tenant may use. */
public final class Policies {
  private final Map<String, Policy> byName;
  private final Function<String, List<PolicyName>> permitted;

  /** All of them for every tenant. */
  public Policies(Collection<Policy> policies) {
    this(policies, tenant -> List.of());
  }

  /**
   * Some of them for some.
   *
   * @param permitted by the tenant's id, the first being what it gets without asking; empty: all
   */
  public Policies(Collection<Policy> policies, Function<String, List<PolicyName>> permitted) {
    this.byName =
        policies.stream()
            .collect(Collectors.toMap(p -> p.name().value(), p -> p, (a, b) -> b, TreeMap::new));
    this.permitted = permitted;
  }

  /** Of an upload that there is already, whoever may use it now. */
  public Optional<Policy> find(PolicyName name) {
    return Optional.ofNullable(byName.get(name.value()));
  }

  /** The one that a tenant means, by its name or by giving none; empty when it has no such. */
  public Optional<Policy> chosen(String tenant, Optional<PolicyName> name) {
    List<PolicyName> own = permitted.apply(tenant);
    return own.isEmpty()
        ? find(name.orElse(PolicyName.DEFAULT))
        : Optional.of(name.orElse(own.getFirst())).filter(own::contains).flatMap(this::find);
  }

  /** All there are, whoever may use them. */
  public Collection<Policy> all() {
    return byName.values();
  }

  /** Those that a tenant may use. */
  public Collection<Policy> all(String tenant) {
    List<PolicyName> own = permitted.apply(tenant);
    return own.isEmpty()
        ? byName.values()
        : own.stream().flatMap(name -> find(name).stream()).toList();
  }

  /** Whether files of that upload's policy lie at open addresses, and this one among them. */
  public boolean isOpen(UploadTerms terms) {
    return find(terms.policy())
        .filter(policy -> policy.readers().route() == Route.PUBLIC)
        .filter(policy -> terms.placement().key().value().startsWith(policy.layout().head()))
        .isPresent();
  }

  /** By the policy as it is today; one that was removed shows its files to their owners alone. */
  public Readers readers(UploadTerms terms) {
    return find(terms.policy()).map(Policy::readers).orElse(Readers.OWNER);
  }
}
