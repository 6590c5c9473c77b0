package io.gatepass.app.provision;

import io.gatepass.app.doctor.Diagnosis;
import io.gatepass.app.doctor.Patient;
import io.gatepass.app.doctor.Preflights;
import io.gatepass.ports.Standing;
import io.gatepass.ports.Standing.Addition;
import io.gatepass.ports.Standing.Missing;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StoreSetup.Rule;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares one store with what Gatepass needs of it and, when told, sets what is missing. Needs no
 * database.
 */
public final class ProvisionStore {
  private static final String NO_PAGES =
      "no page is configured (gatepass.server.cors-origins), so none has to be let in";

  private final Preflights preflights;

  public ProvisionStore(InstantSource clock) {
    this.preflights = new Preflights(clock);
  }

  /**
   * Calls the network; repeatable; fails on nothing that a store does.
   *
   * @param apply whether to set what is missing
   */
  public ProvisionReport provision(Patient patient, boolean apply) throws InterruptedException {
    List<Step> steps = new ArrayList<>();
    for (Rule rule : Rule.values()) {
      steps.add(step(patient, rule, apply));
    }
    return new ProvisionReport(patient.name(), patient.store().identity().toString(), steps);
  }

  private Step step(Patient patient, Rule rule, boolean apply) throws InterruptedException {
    if (rule == Rule.PAGES && patient.pages().isEmpty()) {
      return Step.ok(rule, NO_PAGES);
    }
    String command = patient.remedy(rule.topic());
    try {
      return switch (patient.standing(rule)) {
        case Standing.Set set -> Step.ok(rule, set.seen());
        case Standing.Needless needless -> Step.ok(rule, needless.why());
        case Standing.Unasked unasked -> Step.left(rule, State.FAILS, unasked.why(), command);
        case Standing.Untold untold -> untold(patient, rule, untold, command);
        case Missing missing -> missing(patient, rule, missing, apply);
      };
    } catch (StorageException failed) {
      return Step.left(rule, State.FAILS, String.valueOf(failed.getMessage()), command);
    }
  }

  private Step missing(Patient patient, Rule rule, Missing missing, boolean apply) {
    if (rule == Rule.STAGING && !patient.stages()) {
      return Step.ok(rule, "nothing is staged at this store");
    }
    String command = patient.remedy(rule.topic());
    return missing
        .addition()
        .map(addition ->
            apply
                ? add(patient, rule, addition)
                : Step.missing(rule, missing.seen(), addition, command))
        .orElseGet(() -> Step.left(rule, State.BY_HAND, missing.seen(), command));
  }

  /** What a store took and does not show is not taken for set. */
  private static Step add(Patient patient, Rule rule, Addition addition) {
    Standing before = patient.add(rule);
    if (!(patient.standing(rule) instanceof Standing.Set set)) {
      return Step.left(
          rule,
          State.FAILS,
          "the store took it, and does not show it yet: look again in a minute",
          patient.remedy(rule.topic()));
    }
    return before instanceof Missing
        ? Step.set(rule, set.seen(), addition)
        : Step.ok(rule, set.seen());
  }

  /** Whether pages are let in shows all the same. */
  private Step untold(Patient patient, Rule rule, Standing.Untold untold, String command)
      throws InterruptedException {
    if (rule != Rule.PAGES) {
      return Step.left(rule, State.UNKNOWN, untold.why(), command);
    }
    try {
      return preflights.refused(patient).stream()
          .map(Diagnosis::seen)
          .findFirst()
          .map(seen -> Step.left(rule, State.BY_HAND, seen + "; " + untold.why(), command))
          .orElseGet(() -> Step.ok(rule, "preflights are allowed; " + untold.why()));
    } catch (IOException silent) {
      return Step.left(rule, State.FAILS, "the store does not answer preflights", command);
    }
  }
}
