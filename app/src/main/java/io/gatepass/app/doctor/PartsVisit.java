package io.gatepass.app.doctor;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One file of one part, on its way to one key. */
final class PartsVisit {
  static final Constraints PROMISED = Visit.promised(Optional.empty());

  private static final Part ONLY =
      new Part(1, Optional.of(new Part.Extent(0, new ByteCount(Visit.CONTENT.length))));

  private final Visit visit;
  private final UploadId id;
  private final Placement placement;

  PartsVisit(Visit visit) {
    this.visit = visit;
    this.id = visit.keys().id();
    boolean staged =
        visit.destination().staged() || visit.store().multiparts().rules().needsPromotion();
    this.placement = visit.keys().placedInParts(visit.layout(), id, staged);
  }

  /** Ends the way through the steps. */
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Symptom symptom;
    private final String seen;

    Broken(Symptom symptom, String seen) {
      super(seen);
      this.symptom = symptom;
      this.seen = seen;
    }

    Symptom symptom() {
      return symptom;
    }

    String seen() {
      return seen;
    }
  }

  static <T> T step(Symptom otherwise, Supplier<T> call) {
    try {
      return call.get();
    } catch (StorageException failed) {
      throw new Broken(otherwise, Texts.of(failed));
    }
  }

  MultipartUploads store() {
    return visit.store().multiparts();
  }

  UploadId id() {
    return id;
  }

  PartSession begin() {
    return step(Symptom.PARTS_NOT_OPENED, () -> store().begin(id, placement, PROMISED));
  }

  Answer send(PartSession session, byte[] content) throws IOException, InterruptedException {
    SignedRequest signed =
        step(
            Symptom.PART_REFUSED,
            () -> store().signer(session, Visit.LIFETIME).sign(ONLY, Optional.empty()));
    return visit.stranger().put(signed.uri(), signed.headers(), content);
  }

  void requireSent(PartSession session) throws IOException, InterruptedException {
    Answer answer = send(session, Visit.CONTENT);
    if (!answer.isTaken()) {
      throw new Broken(Symptom.PART_REFUSED, Texts.answered("a signed part", answer));
    }
  }

  /** What is left of a session that was ended. */
  static List<StoredPart> left(MultipartUploads store, PartSession session) {
    try {
      return store.arrived(session);
    } catch (StorageException.Missing ended) {
      return List.of();
    }
  }

  Optional<StoredObject> whole() {
    return visit.store().objects().find(placement.uploadKey());
  }

  /** For the copy that follows, where parts are staged. */
  void staged(ObjectRef object) {
    if (placement.staging().isPresent()) {
      visit.staged(object);
    }
  }

  void found(Symptom symptom, String seen, String fix) {
    visit.sheet().found(symptom, seen, fix);
  }
}
