package io.gatepass.app.doctor;

import io.gatepass.app.clock.Skew;
import io.gatepass.app.clock.StoreDate;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Whether this machine and the store agree on the time. */
final class ClockProbe implements Probe {
  static final String FIX = "Run NTP on this machine, and on the store's where it is yours.";

  @Override
  public Check check() {
    return Check.CLOCK;
  }

  @Override
  public Set<Check> needs() {
    return Set.of();
  }

  @Override
  public void run(Visit visit) throws InterruptedException {
    Instant before = visit.clock().instant();
    Optional<Instant> date = new StoreDate().read(visit.store().clientOrigin());
    Instant after = visit.clock().instant();
    if (date.isEmpty()) {
      visit.sheet().unknown(Check.CLOCK, "no answer of the store has a date");
      return;
    }
    Skew skew = Skew.between(before, date.get(), StoreDate.STEP, after);
    if (!skew.isTolerable()) {
      visit
          .sheet()
          .found(Symptom.CLOCK_SKEWED, "this machine's clock is " + skew + " the store's", FIX);
    }
    visit.sheet().wellOtherwise(Check.CLOCK, "the store's clock is this machine's");
  }
}
