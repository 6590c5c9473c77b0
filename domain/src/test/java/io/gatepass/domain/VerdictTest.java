package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
  @Test
  void a_rejection_names_at_least_one_violation() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Verdict.Rejected(List.of()));
  }

  @Test
  void a_rejection_does_not_change_with_the_list_it_was_made_of() {
    List<Violation> violations = new ArrayList<>(List.of(Samples.TOO_SHORT));
    Verdict.Rejected rejected = new Verdict.Rejected(violations);
    violations.clear();

    assertThat(rejected.violations()).containsExactly(Samples.TOO_SHORT);
  }

  @Test
  void what_somebody_else_found_is_listed_behind() {
    Violation infected = new Violation("infected", "The scanner found it.");
    Verdict accepted = new Verdict.Accepted(ChecksumStatus.DECLARED);

    assertThat(accepted.and(List.of())).isEqualTo(accepted);
    assertThat(accepted.and(List.of(infected))).isEqualTo(new Verdict.Rejected(List.of(infected)));
    assertThat(new Verdict.Rejected(List.of(Samples.TOO_SHORT)).and(List.of(infected)))
        .isEqualTo(new Verdict.Rejected(List.of(Samples.TOO_SHORT, infected)));
  }
}
