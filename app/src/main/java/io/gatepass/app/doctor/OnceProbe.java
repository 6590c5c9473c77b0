package io.gatepass.app.doctor;

import io.gatepass.domain.Enforcement;
import java.io.IOException;

/** Whether what is there is safe from a second write with the same permission. */
final class OnceProbe implements Probe {
  @Override
  public Check check() {
    return Check.WRITE_ONCE;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    if (visit.store().rules().writeOnce() != Enforcement.WIRE) {
      visit
          .sheet()
          .wellOtherwise(check(), "a second write is taken; so files are copied to another key");
      return;
    }
    Answer again = visit.put(visit.written(), Visit.OTHER);
    if (again.isTaken()) {
      visit
          .sheet()
          .found(
              Symptom.OVERWRITE_ACCEPTED,
              Texts.answered("a second write with one permission", again),
              "Let what stands before the store pass conditions on, or use a newer server; for"
                  + " provider s3 set dialect to generic, which then copies files first.");
    }
    visit.sheet().wellOtherwise(check(), "a second write was refused");
  }
}
