package io.gatepass.ports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RemovalTest {
  private static final Removal RIGHT = Removal.named("ours", "STAGING/", Removal.ENOUGH);

  private static Optional<Standing> standing(Removal... rules) {
    return Removal.standing(List.of(rules), "STAGING/", "what is left");
  }

  private static String missing(Removal... rules) {
    return standing(rules).orElseThrow() instanceof Standing.Missing(String seen, var addition)
            && addition.isEmpty()
        ? seen
        : "";
  }

  @Test
  void a_rule_that_waits_long_enough_is_right() {
    assertThat(standing(RIGHT)).contains(new Standing.Set("a rule removes what is left"));
  }

  @Test
  void none_and_one_of_other_keys_remove_nothing() {
    assertThat(standing()).isEmpty();
    assertThat(standing(Removal.named("other", "logs/", 1))).isEmpty();
    assertThat(standing(Removal.named("narrower", "STAGING/acme/", 31))).isEmpty();
  }

  @Test
  void one_that_removes_too_soon_is_told_before_those_that_are_right() {
    assertThat(missing(RIGHT, Removal.named("", "STAGING/", 1)))
        .startsWith("a rule without a name removes after 1 day what is left: uploads that last");
  }

  @Test
  void one_that_removes_more_is_told_however_long_it_waits() {
    assertThat(missing(Removal.named("all", "", 365)))
        .startsWith("the rule all removes every file after 365 days, ready ones too");
    assertThat(missing(Removal.named("all", "STA", 365)))
        .startsWith("the rule all removes every file below STA after 365 days");
  }
}
