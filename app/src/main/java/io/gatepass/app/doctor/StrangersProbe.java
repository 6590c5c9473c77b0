package io.gatepass.app.doctor;

import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Whether somebody without a signature can read an object, or see what there is. */
final class StrangersProbe implements Probe {
  @Override
  public Check check() {
    return Check.STRANGERS;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    String fix = visit.patient().remedy(Topic.STRANGERS);
    for (URI object : closed(visit)) {
      Answer read = visit.stranger().get(object, Map.of());
      if (read.isTaken() && read.holds(Visit.CONTENT)) {
        visit.sheet().found(Symptom.OBJECT_PUBLIC, Texts.answered("an unsigned read", read), fix);
      }
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

  /** What was written, for what everybody may read is staged before, and copies for others. */
  private static List<URI> closed(Visit visit) {
    return Stream.concat(
            Stream.of(visit.written().request()),
            visit.copied().stream()
                .filter(object -> !visit.patient().open().hold(object.key()))
                .map(object ->
                    visit.store().downloads().signGet(object, ReadProbe.DELIVERY, Visit.LIFETIME)))
        .map(SignedRequest::uri)
        .map(Addresses::withoutQuery)
        .toList();
  }
}
