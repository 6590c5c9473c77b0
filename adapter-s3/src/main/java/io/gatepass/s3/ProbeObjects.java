package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadSigner;
import io.gatepass.s3.Guards.Copying;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The objects of one probe: signed for, counted, and removed afterwards. */
final class ProbeObjects {
  static final byte[] SIGNED = bytes("gatepass probe 1");
  static final byte[] OTHER = bytes("gatepass probe 2");
  static final byte[] LONGER = bytes("gatepass probe 1+");

  private static final ContentType TYPE = new ContentType("text/plain");
  private static final Guards PLAIN = new Guards(false, Copying.REFUSED);
  private static final Lifetime LIFETIME = new Lifetime(Duration.ofMinutes(5));

  private final Presigning presigning;
  private final String bucket;
  private final S3Errors errors;
  private final UploadId id;
  private final List<ObjectKey> used = new ArrayList<>();

  ProbeObjects(Presigning presigning, String bucket, S3Errors errors, UploadId id) {
    this.presigning = presigning;
    this.bucket = bucket;
    this.errors = errors;
    this.id = id;
  }

  ObjectKey fresh() {
    ObjectKey key = new ObjectKey(".gatepass-probe/" + id + "/" + used.size());
    used.add(key);
    return key;
  }

  SignedRequest plain(ObjectKey key) {
    return sign(key, Optional.empty(), PLAIN);
  }

  SignedRequest createOnly(ObjectKey key) {
    return sign(key, Optional.empty(), new Guards(true, Copying.REFUSED));
  }

  SignedRequest guarded(ObjectKey key) {
    return sign(key, Optional.empty(), new Guards(false, Copying.GUARDED));
  }

  SignedRequest declaring(ObjectKey key, Checksum checksum) {
    return sign(key, Optional.of(checksum), PLAIN);
  }

  /** How a copy names its source. */
  String source(ObjectKey key) {
    return "/" + bucket + "/" + key;
  }

  private SignedRequest sign(ObjectKey key, Optional<Checksum> checksum, Guards guards) {
    UploadSigner signer = new S3UploadSigner(presigning, errors, () -> guards);
    SizeLimit size = new SizeLimit.Exactly(new ByteCount(SIGNED.length));
    return signer.signPut(
        id, new Placement(key, Optional.of(key)), new Constraints(size, TYPE, checksum), LIFETIME);
  }

  /** Best effort: what stays behind is a few bytes under a prefix of its own. */
  void removeAll(ObjectStore objects) {
    try {
      for (ObjectKey key : used) {
        objects.find(key).map(StoredObject::ref).ifPresent(objects::delete);
      }
    } catch (StorageException leftBehind) {
      used.clear();
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
