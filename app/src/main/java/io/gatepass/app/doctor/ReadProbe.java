package io.gatepass.app.doctor;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StoreSetup.Topic;
import java.io.IOException;

/** Whether the gateway can look into an object, and a client gets its bytes. */
final class ReadProbe implements Probe {
  static final Delivery DELIVERY =
      Delivery.of(
          new ContentType("text/plain"), new FileName("probe.txt"), Disposition.Kind.ATTACHMENT);

  @Override
  public Check check() {
    return Check.READ;
  }

  @Override
  public void run(Visit visit) throws IOException, InterruptedException {
    ObjectRef object = visit.find(visit.written()).orElseThrow().ref();
    Sheet sheet = visit.sheet();
    String rights = visit.patient().remedy(Topic.RIGHTS);
    try {
      visit.store().objects().readRange(object, 0, new ByteCount(Visit.CONTENT.length));
    } catch (Misconfigured refused) {
      sheet.found(Symptom.READING_FORBIDDEN, Texts.of(refused), rights);
    }
    SignedRequest signed = visit.store().downloads().signGet(object, DELIVERY, Visit.LIFETIME);
    Answer answer = visit.stranger().get(signed.uri(), signed.headers());
    if (!answer.isTaken()) {
      sheet.found(Symptom.DOWNLOAD_REFUSED, Texts.answered("a signed read", answer), rights);
    } else if (!answer.holds(Visit.CONTENT)) {
      sheet.found(
          Symptom.DOWNLOAD_DIFFERS,
          "a signed read brought other bytes",
          "Take away what changes answers between the store and its clients.");
    }
    sheet.wellOtherwise(Check.READ, "a client got the very bytes");
  }
}
