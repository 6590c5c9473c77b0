package io.gatepass.azure;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.SignedRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;

/** One upload in parts, to a staging key of its own. */
record InParts(OnAzurite here, UploadId id, Placement placement, PartSession session) {
  private static final Constraints OPEN =
      new Constraints(new SizeLimit.AtMost(new ByteCount(1 << 20)), Samples.TEXT, Optional.empty());

  static InParts begin(OnAzurite here) {
    return begin(here, Samples.id(), new Placement(Samples.key(), Optional.of(Samples.key())));
  }

  static InParts begin(OnAzurite here, UploadId id, Placement placement) {
    return new InParts(here, id, placement, here.store().multiparts().begin(id, placement, OPEN));
  }

  MultipartUploads port() {
    return here.store().multiparts();
  }

  ObjectKey key() {
    return session.key();
  }

  SignedRequest sign(int number) {
    return port()
        .signer(session, Samples.MINUTES)
        .sign(new Part(number, Optional.empty()), Optional.empty());
  }

  /** As somebody who has the signed request of that part, and nothing else. */
  HttpResponse<byte[]> send(int number, String content) {
    return here.http().send(sign(number), Samples.bytes(content));
  }

  /** Parts 1, 2 and so on. */
  InParts with(String... contents) {
    for (int i = 0; i < contents.length; i++) {
      int status = send(i + 1, contents[i]).statusCode();
      if (status != 201) {
        throw new AssertionError("A part was answered with " + status);
      }
    }
    return this;
  }

  List<StoredPart> arrived() {
    return port().arrived(session);
  }

  void complete() {
    complete(arrived());
  }

  void complete(List<StoredPart> parts) {
    port().complete(id, session, OPEN, parts);
  }

  Optional<StoredObject> found() {
    return here.store().objects().find(key());
  }

  /** What lies there, read by the gateway. */
  byte[] read() {
    return here.store().objects().readRange(found().orElseThrow().ref(), 0, new ByteCount(1000));
  }
}
