package io.gatepass.app.config;

import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Quota;
import java.util.List;
import java.util.Map;

/**
 * What tenants may do.
 *
 * @param named by their ids
 * @param others what everybody else may
 */
public record Tenants(Map<String, Rules> named, Rules others) {
  public Tenants {
    named = Map.copyOf(named);
  }

  /**
   * What one tenant may do.
   *
   * @param policies that it may use, the first of them where an upload names none; empty: all
   */
  public record Rules(Quota quota, List<PolicyName> policies) {
    static final Rules NONE = new Rules(Quota.NONE, List.of());

    public Rules {
      policies = List.copyOf(policies);
    }
  }

  /** The rules of the tenant of that id. */
  public Rules of(String tenant) {
    return named.getOrDefault(tenant, others);
  }
}
