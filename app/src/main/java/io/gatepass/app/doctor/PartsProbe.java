package io.gatepass.app.doctor;

import io.gatepass.domain.Enforcement;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;
import java.util.List;

/** Whether a file can be sent in parts, from the opening to the end, and be given up. */
final class PartsProbe implements Probe {
  @Override
  public Check check() {
    return Check.PARTS;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    try {
      complete(new PartsVisit(visit));
      giveUp(new PartsVisit(visit));
    } catch (PartsVisit.Broken broken) {
      visit.sheet().found(broken.symptom(), broken.seen(), visit.patient().remedy(Topic.RIGHTS));
    }
    visit.sheet().wellOtherwise(check(), "opened, sent, listed, completed; another one ended");
  }

  private static void complete(PartsVisit parts) throws IOException, InterruptedException {
    MultipartUploads store = parts.store();
    PartSession session = parts.begin();
    if (store.rules().size() == Enforcement.WIRE) {
      Answer longer = parts.send(session, Visit.LONGER);
      if (longer.isTaken()) {
        parts.found(
            Symptom.PART_LENGTH_NOT_BOUND,
            Texts.answered("a part that was too long", longer),
            Binding.FIX);
      }
    }
    parts.requireSent(session);
    List<StoredPart> arrived =
        PartsVisit.step(Symptom.PARTS_NOT_LISTED, () -> store.arrived(session));
    if (arrived.size() != 1 || arrived.getFirst().size().value() != Visit.CONTENT.length) {
      throw new PartsVisit.Broken(
          Symptom.PARTS_NOT_LISTED, "of one part that was sent " + arrived.size() + " are listed");
    }
    PartsVisit.step(
        Symptom.PARTS_NOT_COMPLETED,
        () -> {
          store.complete(parts.id(), session, PartsVisit.PROMISED, arrived);
          return arrived;
        });
    parts.whole().map(StoredObject::ref).ifPresent(parts::staged);
  }

  private static void giveUp(PartsVisit parts) throws IOException, InterruptedException {
    MultipartUploads store = parts.store();
    PartSession session = parts.begin();
    parts.requireSent(session);
    ObjectKey key = session.key();
    List<StoredPart> left =
        PartsVisit.step(
            Symptom.PARTS_NOT_ENDED,
            () -> {
              store.abort(key);
              return PartsVisit.left(store, session);
            });
    if (!left.isEmpty()) {
      throw new PartsVisit.Broken(
          Symptom.PARTS_NOT_ENDED, "a session that was ended still has its part");
    }
  }
}
