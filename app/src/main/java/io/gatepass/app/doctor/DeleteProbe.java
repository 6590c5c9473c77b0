package io.gatepass.app.doctor;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StoreSetup.Topic;
import java.util.Optional;
import java.util.Set;

/** Whether the gateway can remove what was written here; the last one, for it cleans up. */
final class DeleteProbe implements Probe {
  @Override
  public Check check() {
    return Check.DELETE;
  }

  @Override
  public Set<Check> needs() {
    return Set.of(Check.ACCESS, Check.ABSENCE);
  }

  @Override
  public void run(Visit visit) {
    ObjectStore objects = visit.store().objects();
    for (ObjectKey key : visit.keys().used()) {
      Optional<StoredObject> found = objects.find(key);
      if (found.isPresent() && !delete(visit, found.get())) {
        return;
      }
    }
    visit.sheet().wellOtherwise(check(), "what was written for this is gone again");
  }

  private static boolean delete(Visit visit, StoredObject object) {
    ObjectKey key = object.ref().key();
    try {
      visit.store().objects().delete(object.ref());
    } catch (Misconfigured refused) {
      visit
          .sheet()
          .found(
              Symptom.DELETE_FORBIDDEN,
              Texts.of(refused) + " Some bytes stay at " + key,
              visit.patient().remedy(Topic.RIGHTS));
      return false;
    }
    if (visit.store().objects().find(key).isPresent()) {
      visit
          .sheet()
          .found(
              Symptom.DELETE_INEFFECTIVE,
              "an object that was deleted is still at " + key,
              visit.patient().remedy(Topic.RIGHTS));
      return false;
    }
    return true;
  }
}
