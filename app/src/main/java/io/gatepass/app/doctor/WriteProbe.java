package io.gatepass.app.doctor;

import io.gatepass.domain.StoredObject;
import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/** Whether a client can write where policies put files, and the gateway finds what it wrote. */
final class WriteProbe implements Probe {
  private static final String ADDRESS =
      "Correct public-endpoint (endpoint where it is not set): it must lead clients to this store";

  @Override
  public Check check() {
    return Check.WRITE;
  }

  @Override
  public Set<Check> needs() {
    return Set.of(Check.ACCESS, Check.ABSENCE);
  }

  @Override
  public void run(Visit visit) throws InterruptedException {
    for (Destination destination : visit.patient().destinations()) {
      write(visit, visit.sign(destination, Optional.empty()));
    }
    visit.sheet().wellOtherwise(Check.WRITE, "what a client sent arrived as it was signed");
  }

  private static void write(Visit visit, Signed signed) throws InterruptedException {
    String origin = visit.store().clientOrigin().toString();
    try {
      Answer answer = visit.put(signed, Visit.CONTENT);
      if (answer.isTaken()) {
        look(visit, signed);
      } else {
        refused(visit, signed, answer);
      }
    } catch (IOException silent) {
      visit
          .sheet()
          .found(
              Symptom.ADDRESS_UNREACHABLE,
              "nothing answers this machine at " + origin,
              ADDRESS + ", and be reachable for them.");
    }
  }

  private static void look(Visit visit, Signed signed) {
    Optional<StoredObject> found = visit.find(signed);
    if (found.isEmpty()) {
      visit
          .sheet()
          .found(
              Symptom.ADDRESS_ELSEWHERE,
              visit.store().clientOrigin() + " took a write, and the gateway finds nothing",
              ADDRESS + ".");
    } else if (isAsSigned(found.get(), signed)) {
      visit.written(signed);
      if (signed.placement().staging().isPresent()) {
        visit.staged(found.get().ref());
      }
    } else {
      visit
          .sheet()
          .found(
              Symptom.STORED_DIFFERENTLY,
              "size, type, upload id or headers are not those that were signed",
              "Let what stands between clients and the store pass all headers on, and add none.");
    }
  }

  private static boolean isAsSigned(StoredObject found, Signed signed) {
    return found.size().value() == Visit.CONTENT.length
        && found.uploadId().equals(Optional.of(signed.id().toString()))
        && found.contentType().startsWith("text/plain")
        && found.foreignHeaders().isEmpty();
  }

  private static void refused(Visit visit, Signed signed, Answer answer) {
    String seen = Texts.answered("a signed write to " + signed.placement().uploadKey(), answer);
    Sheet sheet = visit.sheet();
    switch (Refusal.of(answer)) {
      case ELSEWHERE -> sheet.found(Symptom.ADDRESS_ELSEWHERE, seen, ADDRESS + ".");
      case SIGNATURE ->
          sheet.found(
              Symptom.SIGNATURE_REFUSED,
              seen,
              ADDRESS
                  + " under the very host that is signed; a proxy in between must pass Host,"
                  + " path, query and headers on unchanged.");
      case CLOCK -> sheet.found(Symptom.CLOCK_SKEWED, seen, ClockProbe.FIX);
      case PERMISSION ->
          sheet.found(Symptom.WRITE_FORBIDDEN, seen, visit.patient().remedy(Topic.RIGHTS));
      case OTHER ->
          sheet.found(
              Symptom.WRITE_REFUSED,
              seen,
              "Check that provider and dialect name what the server is.");
    }
  }
}
