package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

  @Test
  void an_upload_in_parts_may_stay_pending_for_a_week_and_others_for_a_day() {
    Policy silent = policy(Optional.empty(), Optional.empty());

    assertThat(silent.uploadTtl(TransferKind.PUT)).hasHours(24);
    assertThat(silent.uploadTtl(TransferKind.FORM)).hasHours(24);
    assertThat(silent.uploadTtl(TransferKind.MULTIPART)).hasDays(7);
  }

  @Test
  void a_policy_that_names_a_time_means_it_for_every_transfer() {
    Policy brief = policy(Optional.empty(), Optional.of(Duration.ofMinutes(5)));

    assertThat(TransferKind.values())
        .allSatisfy(kind -> assertThat(brief.uploadTtl(kind)).hasMinutes(5));
  }

  private static Policy permitting(Optional<Set<TransferKind>> transfers) {
    return policy(transfers, Optional.empty());
  }

  private static Policy policy(Optional<Set<TransferKind>> transfers, Optional<Duration> ttl) {
    return new Policy(
        PolicyName.DEFAULT,
        List.of(new TypePattern("*/*")),
        Samples.SIZE,
        Optional.empty(),
        transfers,
        Samples.SIZE,
        Lifetime.STANDARD,
        ttl,
        false,
        KeyLayout.DEFAULT,
        OptionalInt.empty(),
        Readers.OWNER);
  }
}
