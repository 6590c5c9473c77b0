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
}
