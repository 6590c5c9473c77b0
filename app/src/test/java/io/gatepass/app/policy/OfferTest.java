package io.gatepass.app.policy;

import static io.gatepass.domain.TransferKind.FORM;
import static io.gatepass.domain.TransferKind.MULTIPART;
import static io.gatepass.domain.TransferKind.PUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreName;
import org.junit.jupiter.api.Test;

class OfferTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void a_policy_that_names_none_offers_what_the_default_store_takes() {
    assertThat(offer("default").transfers()).containsExactly(PUT, FORM, MULTIPART);
  }

  @Test
  void a_policy_offers_no_more_than_it_names() {
    assertThat(offer("puts").transfers()).containsExactly(PUT);
    assertThat(offer("forms").transfers()).containsExactly(FORM);
  }

  @Test
  void a_policy_with_a_store_of_its_own_offers_what_that_one_takes() {
    assertThat(offer("elsewhere").store()).isEqualTo(new StoreName("other"));
    assertThat(offer("elsewhere").transfers()).containsExactly(PUT, MULTIPART);
    assertThat(offer("elsewhere").rules(FORM)).isEmpty();
  }

  private Offer offer(String policy) {
    return Offer.of(
        SamplePolicies.all().find(new PolicyName(policy)).orElseThrow(), sample.stores());
  }
}
