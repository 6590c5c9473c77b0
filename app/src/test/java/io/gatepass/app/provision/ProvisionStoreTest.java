package io.gatepass.app.provision;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.doctor.Destination;
import io.gatepass.app.doctor.Patient;
import io.gatepass.app.doctor.PublicFolders;
import io.gatepass.app.testing.FakeStorage;
import io.gatepass.app.testing.Rules;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured.Reason;
import io.gatepass.ports.StoreSetup.Rule;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProvisionStoreTest {
  private static final Set<URI> PAGES = Set.of(URI.create("https://app.example.com"));

  private final ScriptedSetup setup = new ScriptedSetup();

  private Step step(Rule rule, boolean apply) throws InterruptedException {
    return report(PAGES, apply).steps().stream()
        .filter(step -> step.rule() == rule)
        .findFirst()
        .orElseThrow();
  }

  private ProvisionReport report(Set<URI> pages, boolean apply) throws InterruptedException {
    return report(PublicFolders.NONE, pages, apply);
  }

  private ProvisionReport report(PublicFolders open, Set<URI> pages, boolean apply)
      throws InterruptedException {
    FakeStorage storage =
        FakeStorage.withForms("fake", Rules.writeOnce(), InstantSource.system()).within(setup);
    return new ProvisionStore(InstantSource.system())
        .provision(
            new Patient(new StoreName("main"), storage, List.of(Destination.DEFAULT), open, pages),
            apply);
  }

  @Test
  void what_is_missing_is_shown_and_not_written() throws InterruptedException {
    setup.stands(Rule.STAGING, ScriptedSetup.missing());
    Step step = step(Rule.STAGING, false);

    assertThat(step.state()).isEqualTo(State.MISSING);
    assertThat(step.addition().map(Standing.Addition::rule)).contains("{rule}");
    assertThat(setup.written()).isEmpty();
    assertThat(report(PAGES, false).isSettled()).isFalse();
  }

  @Test
  void what_is_missing_is_written_when_told_and_then_no_more() throws InterruptedException {
    setup.stands(Rule.PAGES, ScriptedSetup.missing());

    assertThat(step(Rule.PAGES, true).state()).isEqualTo(State.SET);
    assertThat(step(Rule.PAGES, true).state()).isEqualTo(State.OK);
    assertThat(setup.written()).containsExactly(Rule.PAGES);
    assertThat(report(PAGES, true).isSettled()).isTrue();
  }

  @Test
  void a_write_that_is_refused_is_told_with_the_command_and_the_other_rules_go_on()
      throws InterruptedException {
    setup
        .stands(Rule.FORGOTTEN_PARTS, ScriptedSetup.missing())
        .refuses(new StorageException.Misconfigured(Reason.PERMISSION, "Grant the right."));
    ProvisionReport report = report(PAGES, true);

    assertThat(report.steps())
        .extracting(Step::state)
        .containsExactly(State.OK, State.FAILS, State.OK, State.OK);
    assertThat(report.steps().get(1).seen()).isEqualTo("Grant the right.");
    assertThat(report.steps().get(1).command()).contains("do FORGOTTEN_PARTS");
  }

  @Test
  void what_a_store_took_and_does_not_show_is_not_set() throws InterruptedException {
    setup.stands(Rule.STRANGERS, ScriptedSetup.missing()).forgets();

    assertThat(step(Rule.STRANGERS, true).state()).isEqualTo(State.FAILS);
  }

  @Test
  void what_only_somebody_else_can_set_is_a_difference_with_a_command()
      throws InterruptedException {
    setup.stands(Rule.STAGING, new Standing.Missing("off", Optional.empty()));
    Step step = step(Rule.STAGING, true);

    assertThat(step.state()).isEqualTo(State.BY_HAND);
    assertThat(step.command()).contains("do STAGING");
    assertThat(setup.written()).isEmpty();
  }

  @Test
  void what_no_call_tells_is_no_known_difference_and_what_is_refused_is_one()
      throws InterruptedException {
    setup.stands(Rule.STAGING, new Standing.Untold("elsewhere"));
    assertThat(step(Rule.STAGING, false).state()).isEqualTo(State.UNKNOWN);
    assertThat(report(PAGES, false).isSettled()).isTrue();
    setup.stands(Rule.STAGING, new Standing.Unasked("grant s3:Something"));
    assertThat(step(Rule.STAGING, false).state()).isEqualTo(State.FAILS);
  }

  @Test
  void what_would_close_a_public_folder_too_is_left_and_the_line_says_why()
      throws InterruptedException {
    setup
        .stands(Rule.STRANGERS, ScriptedSetup.missing())
        .stands(Rule.STAGING, ScriptedSetup.missing());
    ProvisionReport report = report(new PublicFolders(Set.of("public/")), PAGES, true);

    assertThat(setup.written()).containsExactly(Rule.STAGING);
    assertThat(report.isSettled()).isTrue();
    assertThat(ProvisionLines.of(List.of(report)))
        .contains(
            "  ok       strangers rule  not set; left so, for it may close public/ too, which is"
                + " public: docs/delivery.md");
  }

  @Test
  void where_nothing_is_public_all_is_closed() throws InterruptedException {
    setup.stands(Rule.STRANGERS, ScriptedSetup.missing());

    assertThat(step(Rule.STRANGERS, true).state()).isEqualTo(State.SET);
    assertThat(setup.written()).containsExactly(Rule.STRANGERS);
  }

  @Test
  void without_pages_none_has_to_be_let_in() throws InterruptedException {
    setup.stands(Rule.PAGES, ScriptedSetup.missing());

    assertThat(report(Set.of(), true).steps().getFirst().state()).isEqualTo(State.OK);
    assertThat(setup.written()).isEmpty();
  }
}
