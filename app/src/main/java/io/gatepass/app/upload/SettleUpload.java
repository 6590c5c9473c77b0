package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.Event;
import io.gatepass.domain.Inspection;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Step;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Verdict;
import io.gatepass.domain.Violation;
import io.gatepass.ports.Intent;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks at storage and moves the upload to what is true there. The one path for every witness,
 * client and worker alike; repeatable, and safe to run many times at once.
 */
public final class SettleUpload {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Stores stores;
  private final UploadRepository uploads;
  private final RemoveLeftovers leftovers;
  private final Upkeep upkeep;
  private final InstantSource clock;

  public SettleUpload(
      Stores stores,
      UploadRepository uploads,
      RemoveLeftovers leftovers,
      Upkeep upkeep,
      InstantSource clock) {
    this.stores = stores;
    this.uploads = uploads;
    this.leftovers = leftovers;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** The upload as it is afterwards: still pending where nothing has arrived. */
  public Upload settle(Upload upload) {
    return switch (upload) {
      case Upload.Pending pending -> look(pending);
      case Upload.Uploaded uploaded -> verify(uploaded);
      case Upload.Ready ready -> ready;
      case Upload.Gone gone -> gone;
    };
  }

  private Upload look(Upload.Pending pending) {
    // Nothing under a staging key may also mean that another witness has promoted it meanwhile.
    return find(pending).map(found -> arrived(pending, found)).orElseGet(() -> current(pending));
  }

  private Upload arrived(Upload.Pending pending, StoredObject found) {
    Upload arrived = moved(pending, new Event.Arrived(found));
    Verdict verdict = Inspection.judge(pending.terms(), found);
    if (verdict instanceof Verdict.Accepted && pending.terms().placement().staging().isPresent()) {
      return uploads.replace(pending, arrived, upkeep.firstLook(arrived))
          ? settle(arrived)
          : current(pending);
    }
    return finish(pending, arrived, new Event.Judged(verdict, found.ref()));
  }

  private Upload verify(Upload.Uploaded uploaded) {
    Optional<StoredObject> found = find(uploaded);
    if (found.isEmpty() || !found.get().ref().equals(uploaded.object())) {
      return changed(uploaded);
    }
    Verdict verdict = Inspection.judge(uploaded.terms(), found.get());
    Optional<ObjectKey> staging = uploaded.terms().placement().staging();
    return verdict instanceof Verdict.Accepted && staging.isPresent()
        ? promote(uploaded, verdict)
        : finish(uploaded, uploaded, new Event.Judged(verdict, uploaded.object()));
  }

  private Upload promote(Upload.Uploaded uploaded, Verdict verdict) {
    Instant now = clock.instant();
    if (!uploads.begin(uploaded, Intent.PROMOTING, now, now.plus(LEASE))) {
      return current(uploaded);
    }
    ObjectStore objects = stores.of(uploaded.terms()).objects();
    try {
      ObjectRef kept = objects.promote(uploaded.object(), uploaded.terms().placement().key()).ref();
      Upload settled = finish(uploaded, uploaded, new Event.Judged(verdict, kept));
      if (settled instanceof Upload.Gone gone) {
        leftovers.removeNow(gone);
      }
      return settled;
    } catch (StorageException.Missing | StorageException.Conflict changed) {
      return changed(uploaded);
    } catch (StorageException failed) {
      uploads.release(uploaded.terms().id(), Optional.of(clock.instant().plus(LEASE)));
      throw failed;
    }
  }

  private Upload changed(Upload.Uploaded uploaded) {
    Violation violation =
        new Violation("object_changed", "The stored bytes were changed or removed while verified.");
    Verdict rejected = new Verdict.Rejected(List.of(violation));
    return finish(uploaded, uploaded, new Event.Judged(rejected, uploaded.object()));
  }

  private Upload finish(Upload seen, Upload arrived, Event.Judged judged) {
    Upload next = moved(arrived, judged);
    if (!uploads.replace(seen, next, upkeep.firstLook(next))) {
      return current(seen);
    }
    leftovers.removeNow(next);
    return next;
  }

  private Upload moved(Upload upload, Event event) {
    return switch (Lifecycle.step(upload, event, clock.instant())) {
      case Step.Moved moved -> moved.next();
      case Step.Stays stays -> upload;
      case Step.Refused refused -> upload;
    };
  }

  private Optional<StoredObject> find(Upload upload) {
    return stores.of(upload.terms()).objects().find(upload.terms().placement().uploadKey());
  }

  private Upload current(Upload seen) {
    return uploads.find(seen.terms().id()).orElse(seen);
  }
}
