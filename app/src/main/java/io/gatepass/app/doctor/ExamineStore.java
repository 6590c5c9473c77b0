package io.gatepass.app.doctor;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.StorageException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Examines one store with a few dozen small requests, each bounded in time, and takes away again
 * what it wrote. Needs no database.
 */
public final class ExamineStore {
  private static final List<Probe> PROBES =
      List.of(
          new ClockProbe(),
          new AccessProbe(),
          new AbsenceProbe(),
          new WriteProbe(),
          new ReadProbe(),
          new SignatureProbe(),
          new OnceProbe(),
          new LengthProbe(),
          new TypeProbe(),
          new ChecksumProbe(),
          new FormProbe(),
          new PartsProbe(),
          new CopyProbe(),
          new StrangersProbe(),
          new PagesProbe(),
          RulesProbe.PARTS,
          RulesProbe.STAGING,
          RulesProbe.STRANGERS,
          new DeleteProbe());

  private final InstantSource clock;

  public ExamineStore(InstantSource clock) {
    this.clock = clock;
  }

  /** Calls the network; repeatable; fails on nothing that a store does. */
  public StoreReport examine(Patient patient) throws InterruptedException {
    try (Stranger stranger = new Stranger()) {
      Visit visit = new Visit(patient, clock, stranger);
      List<Check> skipped = new ArrayList<>();
      try {
        for (Probe probe : PROBES) {
          if (probe.needs().stream().allMatch(visit.sheet()::isWell)) {
            run(probe, visit);
          } else {
            skipped.add(probe.check());
          }
        }
      } finally {
        tidy(visit);
      }
      return new StoreReport(
          patient.name(), patient.store().identity().toString(), visit.sheet().inOrder(), skipped);
    }
  }

  private static void run(Probe probe, Visit visit) throws InterruptedException {
    try {
      probe.run(visit);
    } catch (IOException silent) {
      visit.sheet().unknown(probe.check(), "the store stopped answering in the middle of it");
    } catch (StorageException failed) {
      visit.sheet().unknown(probe.check(), Texts.of(failed));
    } catch (RuntimeException strange) {
      // Its text is nobody's promise, and may quote a request.
      String what = strange.getClass().getSimpleName();
      visit.sheet().unknown(probe.check(), "the store answers strangely (" + what + ")");
    }
  }

  /** Best effort: what stays behind is a few bytes of a tenant that nobody is. */
  private static void tidy(Visit visit) {
    try {
      visit.keys().inParts().forEach(visit.store().multiparts()::abort);
      for (ObjectKey key : visit.keys().used()) {
        visit
            .store()
            .objects()
            .find(key)
            .map(StoredObject::ref)
            .ifPresent(visit.store().objects()::delete);
      }
    } catch (StorageException leftBehind) {
      if (!visit.sheet().isFound(Check.DELETE)) {
        visit.sheet().unknown(Check.DELETE, Texts.of(leftBehind));
      }
    }
  }
}
