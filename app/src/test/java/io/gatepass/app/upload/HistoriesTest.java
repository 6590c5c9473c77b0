package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Thousands of deeds in every order, with crashes between any two calls. */
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("gatepass.histories", 400);
  private static final int STEPS = 60;

  @Test
  @Scenario(number = 1, layer = Layer.MODEL)
  @Scenario(number = 2, layer = Layer.MODEL)
  @Scenario(number = 4, layer = Layer.MODEL)
  @Scenario(number = 6, layer = Layer.MODEL)
  @Scenario(number = 7, layer = Layer.MODEL)
  @Scenario(number = 19, layer = Layer.MODEL)
  @Scenario(number = 22, layer = Layer.MODEL)
  @Scenario(number = 23, layer = Layer.MODEL)
  @Scenario(number = 24, layer = Layer.MODEL)
  @Scenario(number = 27, layer = Layer.MODEL)
  @Scenario(number = 35, layer = Layer.MODEL)
  void no_history_breaks_an_invariant_on_a_store_that_refuses_a_second_write() {
    lived(Sample::writeOnce, true);
  }

  @Test
  @Scenario(number = 17, layer = Layer.MODEL)
  @Scenario(number = 20, layer = Layer.MODEL)
  @Scenario(number = 25, layer = Layer.MODEL)
  void no_history_breaks_an_invariant_on_a_store_that_takes_every_write() {
    lived(Sample::promoting, false);
  }

  private static void lived(Supplier<Sample> samples, boolean writesOnce) {
    Set<String> seen = new HashSet<>();
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Sample sample = samples.get();
      seen.addAll(lived(sample, writesOnce, seed).log());
      sample.uploads().announced().forEach(told -> seen.add(told.kind().type()));
    }
    assertThat(seen)
        .as("what happens in them")
        .contains("  Killed", "  Unavailable", "  RepositoryUnavailable")
        .contains("  sent late", "  event WOKE", "  event DUPLICATE", "  event UNKNOWN")
        .contains("upload.ready", "upload.failed", "upload.orphaned", "upload.deleted");
  }

  private static History lived(Sample sample, boolean writesOnce, long seed) {
    History history = new History(sample, writesOnce, new Random(seed));
    Invariants invariants = new Invariants(sample);
    try {
      for (int step = 0; step < STEPS; step++) {
        history.step();
        invariants.hold(history.created());
      }
      history.quiet();
      invariants.holdAtLast(history.created());
      return history;
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError(
          "seed " + seed + ":\n" + String.join("\n", history.log()) + "\n" + broken, broken);
    }
  }
}
