package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.util.Optional;

/** What one test works on: the store, one upload of its own, and what others may do with it. */
final class Bench {
  private final Backend backend;
  private final StorageProvider store;
  private final Evidence evidence;
  private final UploadId id = Samples.id();
  private final Placement placement;

  Bench(Backend backend, StorageProvider store) {
    this(backend, store, new Evidence(), Samples.key());
  }

  private Bench(Backend backend, StorageProvider store, Evidence evidence, ObjectKey key) {
    this.backend = backend;
    this.store = store;
    this.evidence = evidence;
    this.placement =
        new Placement(
            key, store.rules().needsPromotion() ? Optional.of(staging()) : Optional.empty());
  }

  /** Another upload to the same store. */
  Bench another() {
    return on(store);
  }

  /** Another upload, to the same place by other settings. */
  Bench on(StorageProvider other) {
    return new Bench(backend, other, evidence, Samples.key());
  }

  /** Another upload, to that key. */
  Bench at(ObjectKey key) {
    return new Bench(backend, store, evidence, key);
  }

  Backend backend() {
    return backend;
  }

  StorageProvider store() {
    return store;
  }

  Evidence evidence() {
    return evidence;
  }

  UploadId id() {
    return id;
  }

  Placement placement() {
    return placement;
  }

  /** A key for what may still be written again. */
  ObjectKey staging() {
    return new ObjectKey("STAGING/local/" + id);
  }

  /** The key that signed uploads name. */
  ObjectKey key() {
    return placement.uploadKey();
  }

  SignedRequest sign(Constraints promised) {
    return store.uploads().signPut(id, placement, promised, Lifetime.STANDARD);
  }

  /** The instruction for these bytes, exactly as it stands. */
  Request put(byte[] content) {
    return Request.of(sign(Samples.exactly(content)), content);
  }

  Request get(StoredObject object) {
    return Request.of(store.downloads().signGet(object.ref(), Samples.AS_TEXT, Lifetime.STANDARD));
  }

  Optional<StoredObject> look() {
    return store.objects().find(key());
  }

  Verdict judge(Constraints promised, StoredObject found) {
    return Judgement.of(this, promised, found);
  }

  /** Uploads as told, and keeps what arrived. */
  StoredObject upload(byte[] content) {
    return upload(Samples.exactly(content), content);
  }

  StoredObject upload(Constraints promised, byte[] content) {
    Answers.accepted(Request.of(sign(promised), content));
    return settle(promised);
  }

  /** What the gateway does when bytes arrived: looks, judges, and promotes from a staging key. */
  StoredObject settle(Constraints promised) {
    StoredObject found = look().orElseThrow(() -> new AssertionError("Nothing arrived."));
    assertThat(judge(promised, found)).isInstanceOf(Verdict.Accepted.class);
    return placement.staging().isEmpty()
        ? found
        : store.objects().promote(found.ref(), placement.key());
  }

  byte[] read(StoredObject object) {
    return store.objects().readRange(object.ref(), 0, new ByteCount(1 << 20));
  }
}
