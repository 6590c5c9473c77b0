package io.gatepass.app.doctor;

import io.gatepass.domain.Enforcement;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.FormSigner;
import io.gatepass.ports.SignedForm;
import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;
import java.util.Optional;

/** Whether the store takes the forms that are signed for it, and no larger file in one. */
final class FormProbe implements Probe {
  private static final String WITHOUT =
      "Leave form out of what policies of this store permit (transfers: put, multipart); for"
          + " provider s3 set dialect to what the server is.";

  @Override
  public Check check() {
    return Check.FORM;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    Optional<FormSigner> forms = visit.store().forms();
    if (forms.isEmpty()) {
      visit.sheet().wellOtherwise(check(), "none is offered at this store");
      return;
    }
    send(visit, forms.get());
    if (forms.get().rules().size() == Enforcement.WIRE && !visit.sheet().isFound(check())) {
      sendMore(visit, forms.get());
    }
    visit.sheet().wellOtherwise(check(), "a form was taken, one with a larger file refused");
  }

  private static void send(Visit visit, FormSigner forms) throws IOException, InterruptedException {
    UploadId id = visit.keys().id();
    ObjectKey key = visit.keys().placed(visit.layout(), id, true).uploadKey();
    Answer answer = visit.stranger().post(signed(forms, id, key), Visit.CONTENT);
    Optional<StoredObject> found =
        answer.isTaken() ? visit.store().objects().find(key) : Optional.empty();
    String seen = Texts.answered("a signed form", answer);
    switch (answer.status()) {
      case 404, 405, 501 -> visit.sheet().found(Symptom.FORM_UNSUPPORTED, seen, WITHOUT);
      case 401, 403 ->
          visit.sheet().found(Symptom.FORM_REFUSED, seen, visit.patient().remedy(Topic.RIGHTS));
      default -> {
        if (found.isEmpty()) {
          visit.sheet().found(Symptom.FORM_REFUSED, seen, WITHOUT);
        }
      }
    }
    found.map(StoredObject::ref).ifPresent(visit::staged);
  }

  private static void sendMore(Visit visit, FormSigner forms)
      throws IOException, InterruptedException {
    Answer answer = visit.stranger().post(signed(visit, forms), Visit.LONGER);
    if (answer.isTaken()) {
      visit
          .sheet()
          .found(
              Symptom.FORM_LENGTH_NOT_BOUND,
              Texts.answered("a form with a file that was too long", answer),
              WITHOUT);
    }
  }

  /** For a key of its own. */
  static SignedForm signed(Visit visit, FormSigner forms) {
    UploadId id = visit.keys().id();
    return signed(forms, id, visit.keys().placed(visit.layout(), id, true).uploadKey());
  }

  private static SignedForm signed(FormSigner forms, UploadId id, ObjectKey key) {
    return forms.signForm(
        id, key, Visit.promised(Optional.empty()), Optional.empty(), Visit.LIFETIME);
  }
}
