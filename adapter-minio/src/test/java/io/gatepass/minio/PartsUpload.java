package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.SignedRequest;
import java.util.List;
import java.util.Optional;

/** One upload in parts, with what the gateway does and what its client sends. */
final class PartsUpload {
  private final MultipartUploads store;
  private final UploadId id = Samples.id();
  private final Constraints constraints;
  private final PartSession session;

  PartsUpload(MultipartUploads store, ObjectKey key, Optional<Checksum> declared) {
    this.store = store;
    this.constraints =
        new Constraints(
            new SizeLimit.AtMost(KnownRules.PART_LIMITS.largestObject()),
            new ContentType("text/plain"),
            declared);
    this.session = store.begin(id, new Placement(key, Optional.empty()), constraints);
  }

  PartsUpload(MultipartUploads store) {
    this(store, Samples.key(), Optional.empty());
  }

  ObjectKey key() {
    return session.key();
  }

  PartSession session() {
    return session;
  }

  UploadId id() {
    return id;
  }

  SignedRequest sign(int number, byte[] content, Optional<Checksum> digest) {
    Part.Extent extent = new Part.Extent(0, new ByteCount(content.length));
    return store
        .signer(session, Lifetime.STANDARD)
        .sign(new Part(number, Optional.of(extent)), digest);
  }

  int send(int number, byte[] content, Optional<Checksum> digest) {
    SignedRequest put = sign(number, content, digest);
    return Http.send("PUT", put.uri(), put.headers(), content).statusCode();
  }

  int send(int number, byte[] content) {
    return send(number, content, Optional.empty());
  }

  List<StoredPart> arrived() {
    return store.arrived(session);
  }

  void complete(List<StoredPart> parts) {
    store.complete(id, session, constraints, parts);
  }
}
