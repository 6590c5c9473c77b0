package io.gatepass.app.doctor;

import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Whether somebody without a signature can read an object, or see what there is. */
final class StrangersProbe implements Probe {
  @Override
  public Check check() {
    return Check.STRANGERS;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    String fix = visit.patient().remedy(Topic.STRANGERS);
    Optional<Signed> closed = closed(visit);
    if (closed.isEmpty()) {
      visit
          .sheet()
          .unknown(check(), "nothing could be written outside of " + visit.patient().open());
      return;
    }
    URI object = Addresses.withoutQuery(closed.get().request().uri());
    Answer read = visit.stranger().get(object, Map.of());
    if (read.isTaken() && read.holds(Visit.CONTENT)) {
      visit.sheet().found(Symptom.OBJECT_PUBLIC, Texts.answered("an unsigned read", read), fix);
    }
    Answer list = visit.stranger().get(visit.store().setup().listing(), Map.of());
    if (list.isTaken() && list.text().contains("Result")) {
      visit.sheet().found(Symptom.LISTING_PUBLIC, Texts.answered("an unsigned list", list), fix);
    }
    visit.sheet().wellOtherwise(check(), well(visit.patient().open()));
  }

  private static String well(PublicFolders open) {
    return "without a signature nothing is read or listed"
        + (open.isEmpty() ? "" : " but what is in " + open);
  }

  /**
   * Where all policies are public, what waits to be verified still is not. Empty: none was taken.
   */
  private static Optional<Signed> closed(Visit visit) throws IOException, InterruptedException {
    Signed written = visit.written();
    if (!visit.patient().open().hold(written.placement().uploadKey())) {
      return Optional.of(written);
    }
    Signed staged = visit.signStaged();
    return visit.put(staged, Visit.CONTENT).isTaken() ? Optional.of(staged) : Optional.empty();
  }
}
