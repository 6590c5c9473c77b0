package io.gatepass.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private static final PolicyName LARGE = new PolicyName("large");

  private final Policies policies = SamplePolicies.all();

  @Test
  void a_policy_is_found_by_its_name() {
    assertThat(policies.find(new PolicyName("large")).map(Policy::name))
        .contains(new PolicyName("large"));
    assertThat(policies.find(new PolicyName("absent"))).isEmpty();
  }

  @Test
  void all_are_listed_by_name() {
    assertThat(names(policies, "acme"))
        .containsExactly(
            "bound",
            "cached",
            "dated",
            "default",
            "elsewhere",
            "few",
            "film",
            "forms",
            "hasty",
            "large",
            "open",
            "parts",
            "puts",
            "scanned",
            "shared",
            "site");
    assertThat(policies.chosen("acme", Optional.empty()).map(Policy::name))
        .contains(PolicyName.DEFAULT);
  }

  @Test
  void a_tenant_that_may_use_some_has_no_others_and_gets_the_first_without_asking() {
    Policies some =
        new Policies(
            policies.all("any"),
            tenant -> tenant.equals("acme") ? List.of(LARGE, PolicyName.DEFAULT) : List.of());

    assertThat(names(some, "acme")).containsExactly("large", "default");
    assertThat(names(some, "globex")).hasSize(16);
    assertThat(some.chosen("acme", Optional.empty()).map(Policy::name)).contains(LARGE);
    assertThat(some.chosen("acme", Optional.of(PolicyName.DEFAULT))).isPresent();
    assertThat(some.chosen("acme", Optional.of(new PolicyName("hasty")))).isEmpty();
    assertThat(some.chosen("globex", Optional.of(new PolicyName("hasty")))).isPresent();
    assertThat(some.find(new PolicyName("hasty"))).as("of what was created before").isPresent();
  }

  private static List<String> names(Policies policies, String tenant) {
    return policies.all(tenant).stream().map(policy -> policy.name().value()).toList();
  }
}
