package io.gatepass.app.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import org.junit.jupiter.api.Test;

class PoliciesTest {
  private final Policies policies = SamplePolicies.all();

  @Test
  void a_policy_is_found_by_its_name() {
    assertThat(policies.find(new PolicyName("large")).map(Policy::name))
        .contains(new PolicyName("large"));
    assertThat(policies.find(new PolicyName("absent"))).isEmpty();
  }

  @Test
  void all_are_listed_by_name() {
    assertThat(policies.all().stream().map(policy -> policy.name().value()))
        .containsExactly(
            "dated", "default", "elsewhere", "forms", "hasty", "large", "parts", "puts", "scanned");
  }
}
