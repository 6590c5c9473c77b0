package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.Intent;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes accepted bytes ready: where they are, or at their final key under a lease. */
record KeepVerified(Stores stores, Changes changes) {

  Upload keep(Upload.Uploaded uploaded, Verdict.Accepted verdict) {
    return keep(
        uploaded,
        verdict,
        () -> Lease.take(changes.uploads(), uploaded, Intent.PROMOTING, changes.clock().instant()));
  }

  /** With a lease that the caller has. */
  Upload keep(Upload.Uploaded uploaded, Verdict.Accepted verdict, Lease lease) {
    return keep(
        uploaded,
        verdict,
        () -> Optional.of(lease).filter(held -> held.keep(changes.clock().instant())));
  }

  private Upload keep(
      Upload.Uploaded uploaded, Verdict.Accepted verdict, Supplier<Optional<Lease>> lease) {
    if (uploaded.terms().placement().staging().isEmpty()) {
      return changes.settled(uploaded, uploaded, verdict, uploaded.object());
    }
    return lease
        .get()
        .map(held -> promoted(held, uploaded, verdict))
        .orElseGet(() -> changes.current(uploaded));
  }

  private Upload promoted(Lease lease, Upload.Uploaded uploaded, Verdict verdict) {
    ObjectStore objects = stores.of(uploaded.terms()).objects();
    ObjectKey key = uploaded.terms().placement().key();
    try {
      ObjectRef kept = objects.promote(uploaded.object(), key).ref();
      return changes.emptied(changes.settled(uploaded, uploaded, verdict, kept));
    } catch (StorageException.Missing | StorageException.Conflict changed) {
      return changes.changed(uploaded);
    } catch (StorageException failed) {
      lease.failed(changes.clock().instant());
      throw failed;
    }
  }
}
