package io.gatepass.app.doctor;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StoreSetup.Topic;
import java.util.Optional;

/** Whether the gateway can copy what waits at a staging key to each place where it is served. */
final class CopyProbe implements Probe {
  @Override
  public Check check() {
    return Check.COPY;
  }

  @Override
  public void run(Visit visit) {
    Optional<ObjectRef> staged = visit.staged();
    if (staged.isPresent()) {
      for (Destination destination : visit.patient().destinations()) {
        if (visit.patient().stages(destination)) {
          copy(visit, staged.get(), destination);
        }
      }
    } else if (visit.patient().stages()) {
      visit.sheet().unknown(check(), "nothing could be staged that could be copied");
    }
    visit
        .sheet()
        .wellOtherwise(check(), staged.isPresent() ? "what was staged was copied" : "not needed");
  }

  private static void copy(Visit visit, ObjectRef staged, Destination destination) {
    ObjectKey target = visit.keys().placed(destination.layout(), visit.keys().id(), false).key();
    try {
      visit.copied(visit.store().objects().promote(staged, target).ref());
    } catch (StorageException failed) {
      visit
          .sheet()
          .found(Symptom.COPY_REFUSED, Texts.of(failed), visit.patient().remedy(Topic.RIGHTS));
    }
  }
}
