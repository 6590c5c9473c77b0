package io.gatepass.app.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.KeyLayout;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One examination of one store, while it lasts. */
final class Visit {
  static final byte[] CONTENT = "gatepass doctor 1".getBytes(US_ASCII);
  static final byte[] OTHER = "gatepass doctor 2".getBytes(US_ASCII);
  static final byte[] LONGER = "gatepass doctor 1+".getBytes(US_ASCII);
  static final Lifetime LIFETIME = new Lifetime(Duration.ofMinutes(5));

  private static final ContentType TYPE = new ContentType("text/plain");

  private final Patient patient;
  private final InstantSource clock;
  private final Stranger stranger;
  private final ProbeKeys keys;
  private final Sheet sheet = new Sheet();
  private final List<ObjectRef> copied = new ArrayList<>();
  private Optional<Signed> written = Optional.empty();
  private Optional<ObjectRef> staged = Optional.empty();

  Visit(Patient patient, InstantSource clock, Stranger stranger) {
    this.patient = patient;
    this.clock = clock;
    this.stranger = stranger;
    this.keys = new ProbeKeys(clock);
  }

  Patient patient() {
    return patient;
  }

  StorageProvider store() {
    return patient.store();
  }

  InstantSource clock() {
    return clock;
  }

  Stranger stranger() {
    return stranger;
  }

  ProbeKeys keys() {
    return keys;
  }

  Sheet sheet() {
    return sheet;
  }

  Destination destination() {
    return patient.destinations().getFirst();
  }

  KeyLayout layout() {
    return destination().layout();
  }

  static Constraints promised(Optional<Checksum> checksum) {
    return new Constraints(new SizeLimit.Exactly(new ByteCount(CONTENT.length)), TYPE, checksum);
  }

  /** A write to a key of its own. */
  Signed sign(Destination destination, Optional<Checksum> checksum) {
    UploadId id = keys.id();
    boolean staged = destination.staged() || store().rules().needsPromotion();
    Placement placement = keys.placed(destination.layout(), id, staged);
    return new Signed(
        id, placement, store().uploads().signPut(id, placement, promised(checksum), LIFETIME));
  }

  Signed sign() {
    return sign(destination(), Optional.empty());
  }

  /** As it was signed, with these bytes. */
  Answer put(Signed signed, byte[] content) throws IOException, InterruptedException {
    return stranger.put(signed.request().uri(), signed.request().headers(), content);
  }

  Optional<StoredObject> find(Signed signed) {
    return store().objects().find(signed.placement().uploadKey());
  }

  /** The write that was found as it was sent, at no staging key where there is another. */
  Signed written() {
    return written.orElseThrow();
  }

  void written(Signed signed) {
    if (written.isEmpty() || signed.placement().staging().isEmpty()) {
      written = Optional.of(signed);
    }
  }

  /** An object that waits at a staging key. */
  Optional<ObjectRef> staged() {
    return staged;
  }

  void staged(ObjectRef object) {
    staged = Optional.of(object);
  }

  /** What was copied from there to where it is served. */
  List<ObjectRef> copied() {
    return copied;
  }

  void copied(ObjectRef object) {
    copied.add(object);
  }
}
