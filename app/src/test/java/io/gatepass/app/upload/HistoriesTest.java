package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Sample;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Announcement;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.UploadTerms;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Thousands of deeds in every order, with crashes between any two calls. */
class HistoriesTest {
  private static final int HISTORIES = Integer.getInteger("gatepass.histories", 1500);
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
    Set<String> met = new TreeSet<>();
    for (long seed = 1; seed <= HISTORIES; seed++) {
      Sample sample = samples.get();
      History history = lived(sample, writesOnce, seed);
      seen.addAll(history.log());
      met.addAll(history.faults());
      sample.uploads().announced().forEach(told -> seen.addAll(kinds(told)));
    }
    assertThat(seen)
        .as("what happens in them")
        .contains("  Killed", "  Unavailable", "  RepositoryUnavailable", "  QuotaExceeded")
        .contains("  sent late", "  event WOKE", "  event DUPLICATE", "  event UNKNOWN")
        .contains("upload.ready", "upload.failed", "upload.orphaned", "upload.deleted")
        .contains("upload.ready with a checksum", "upload.failed with a checksum")
        .contains("upload.ready in open parts", "upload.orphaned in open parts")
        .contains("repaired LOST_UPLOAD", "repaired LEFTOVER", "repaired UNKNOWN_OBJECT")
        .contains("  others: the object of a ready upload", "  others: an object of their own")
        .contains("  others: an object whose row is lost")
        .contains("  others: an object where a copy would go");
    assertThat(Faults.all()).as("every fault is met").allMatch(met::contains);
  }

  private static List<String> kinds(Announcement told) {
    UploadTerms terms = told.upload().terms();
    String type = told.kind().type();
    boolean open = terms.transfer() instanceof Transfer.Multipart(PartPlan.Open plan);
    String checksum = terms.constraints().checksum().map(declared -> " with a checksum").orElse("");
    return List.of(type, type + (open ? " in open parts" : checksum));
  }

  private static History lived(Sample sample, boolean writesOnce, long seed) {
    History history = new History(sample, writesOnce, new Random(seed));
    Invariants invariants = new Invariants(sample, history.strangers());
    sample.uploads().limit(Reservations.QUOTA);
    try {
      for (int step = 0; step < STEPS; step++) {
        boolean swept = history.step();
        invariants.hold();
        history.hearing().holds();
        if (swept) {
          invariants.holdAfterSweep();
        }
      }
      history.quiet();
      invariants.holdAtLast();
      history.hearing().holdsAtLast();
      return history;
    } catch (AssertionError | RuntimeException broken) {
      throw new AssertionError(
          "seed " + seed + ":\n" + String.join("\n", history.log()) + "\n" + broken, broken);
    }
  }
}
