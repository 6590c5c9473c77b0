package io.gatepass.app.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Standing.Addition;
import io.gatepass.ports.StoreSetup.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvisionLinesTest {
  private static final Addition RULE = new Addition("{rule}", false);

  @Test
  void what_is_missing_stands_with_what_would_be_written() {
    assertThat(lines(Step.missing(Rule.STAGING, "no rule does this", RULE, "do it")))
        .containsExactly(
            "main  place",
            "  missing  staging rule    no rule does this",
            "                           adds:    {rule}",
            "                           note:    this store cannot tell that somebody else changes"
                + " its rules in the same moment",
            "",
            "1 missing, 0 set, 0 to be set by hand, 0 failed.",
            "Nothing was written: --apply adds what is missing.");
  }

  @Test
  void what_fails_stands_with_the_command() {
    assertThat(lines(Step.left(Rule.PAGES, State.FAILS, "grant it", "do it")))
        .contains(
            "  FAILS    pages           grant it", "                           by hand: do it")
        .endsWith("0 missing, 0 set, 0 to be set by hand, 1 failed.");
  }

  @Test
  void where_nothing_is_missing_one_line_says_so() {
    assertThat(lines(Step.set(Rule.PAGES, "it is set", RULE)))
        .contains("  set      pages           it is set")
        .endsWith("Nothing is missing. 1 set.");
  }

  private static List<String> lines(Step step) {
    return ProvisionLines.of(
        List.of(new ProvisionReport(new StoreName("main"), "place", List.of(step))));
  }
}
