package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PolicyTest {
  @Test
  void a_policy_that_names_no_transfer_permits_every_one() {
    Policy silent = permitting(Optional.empty());

    assertThat(TransferKind.values()).allMatch(silent::permits);
  }

  @Test
  void a_policy_permits_the_transfers_that_it_names_and_no_other() {
    Policy formsOnly = permitting(Optional.of(Set.of(TransferKind.FORM)));

    assertThat(formsOnly.permits(TransferKind.FORM)).isTrue();
    assertThat(formsOnly.permits(TransferKind.PUT)).isFalse();
  }

  private static Policy permitting(Optional<Set<TransferKind>> transfers) {
    return new Policy(
        PolicyName.DEFAULT,
        List.of(new TypePattern("*/*")),
        Samples.SIZE,
        Optional.empty(),
        transfers,
        Lifetime.STANDARD,
        Duration.ofHours(24),
        KeyLayout.DEFAULT);
  }
}
