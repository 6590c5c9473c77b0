package io.gatepass.app.reconcile;

import io.gatepass.app.testing.Sample;
import io.gatepass.ports.Finding;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Comparisons of a sample gateway's first store that put right what they find. */
public final class Repairs {
  /** How old something must be: soon enough for a history of a few days to see it. */
  public static final Duration SAFETY = Duration.ofHours(1);

  private final Comparing comparing;

  public Repairs(Sample sample) {
    this.comparing = new Comparing(sample, Optional.empty(), SAFETY);
  }

  /** A page of the one that is under way, or of a new one. */
  public void step() {
    comparing.reconcile.begin(Comparing.MAIN, true);
    comparing.step();
  }

  /** What is left of the one that is under way, and all of a new one. */
  public void run() {
    comparing.rest();
    comparing.run(true);
  }

  /** What was ever put right. */
  public Set<Finding.Kind> repaired() {
    return comparing.jobs.findings(comparing.latest().id(), 0, Integer.MAX_VALUE).stream()
        .filter(finding -> finding.outcome() == Finding.Outcome.REPAIRED)
        .map(Finding::kind)
        .collect(Collectors.toSet());
  }
}
