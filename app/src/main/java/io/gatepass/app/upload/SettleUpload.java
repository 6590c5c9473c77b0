package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Event;
import io.gatepass.domain.Inspection;
import io.gatepass.domain.Lifecycle;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Step;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Verdict;
import io.gatepass.domain.Violation;
import io.gatepass.ports.Intent;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.UploadRepository;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Looks at storage and moves the upload to what is true there. The one path for every witness,
 * client and worker alike; repeatable, and safe to run many times at once.
 */
public final class SettleUpload {
  private final Stores stores;
  private final UploadRepository uploads;
  private final RemoveLeftovers leftovers;
  private final AssembleParts parts;
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
    this.parts = new AssembleParts(stores, uploads, upkeep, clock);
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /**
   * The upload as it is afterwards: still pending where nothing has arrived, or where another
   * worker has its parts put together.
   *
   * @throws UploadException when its client has to send parts, or to finalize again
   */
  public Upload settle(Upload upload, Witness witness) {
    return switch (upload) {
      case Upload.Pending pending -> look(pending, witness);
      case Upload.Uploaded uploaded -> verify(uploaded, Optional.empty());
      case Upload.Ready ready -> ready;
      case Upload.Gone gone -> gone;
    };
  }

  private Upload look(Upload.Pending pending, Witness witness) {
    return find(pending)
        .map(found -> found(pending, found))
        .orElseGet(() -> absent(pending, witness));
  }

  private Upload found(Upload.Pending pending, StoredObject found) {
    return tellsDigest(pending, found) || parts.lease(pending).isPresent()
        ? arrived(pending, found, Optional.empty())
        : current(pending);
  }

  /** Otherwise only the worker that had the parts put together may know it, and goes first. */
  private static boolean tellsDigest(Upload.Pending pending, StoredObject found) {
    UploadTerms terms = pending.terms();
    return terms.transfer().kind() != TransferKind.MULTIPART
        || terms
            .constraints()
            .checksum()
            .map(declared -> found.checksums().containsKey(declared.algorithm()))
            .orElse(true);
  }

  private Upload absent(Upload.Pending pending, Witness witness) {
    return switch (pending.terms().transfer()) {
      // Nothing under a staging key may also mean that another witness has promoted it meanwhile.
      case Transfer.Put put -> current(pending);
      case Transfer.Form form -> current(pending);
      case Transfer.Multipart multipart ->
          assembled(pending, parts.assemble(pending, multipart.plan(), witness), witness);
    };
  }

  private Upload assembled(Upload.Pending pending, Assembly assembly, Witness witness) {
    return switch (assembly) {
      case Assembly.Whole whole -> emptied(arrived(pending, whole.object(), whole.combined()));
      case Assembly.Found found -> found(pending, found.object());
      case Assembly.Lost lost -> lost(pending);
      case Assembly.Elsewhere elsewhere -> current(pending);
      case Assembly.Open open -> {
        if (witness == Witness.CLIENT) {
          throw open.why();
        }
        yield pending;
      }
    };
  }

  private Upload lost(Upload.Pending pending) {
    return write(pending, moved(pending, new Event.Lost()));
  }

  private Upload arrived(Upload.Pending pending, StoredObject found, Optional<Checksum> combined) {
    Upload arrived = moved(pending, new Event.Arrived(found));
    Verdict verdict = judge(pending, found, combined);
    if (arrived instanceof Upload.Uploaded uploaded
        && verdict instanceof Verdict.Accepted
        && pending.terms().placement().staging().isPresent()) {
      return uploads.replace(pending, uploaded, upkeep.firstLook(uploaded))
          ? verify(uploaded, combined)
          : current(pending);
    }
    return finish(pending, arrived, new Event.Judged(verdict, found.ref()));
  }

  private Upload verify(Upload.Uploaded uploaded, Optional<Checksum> combined) {
    Optional<StoredObject> found = find(uploaded);
    if (found.isEmpty() || !found.get().ref().equals(uploaded.object())) {
      return changed(uploaded);
    }
    Verdict verdict = judge(uploaded, found.get(), combined);
    Optional<ObjectKey> staging = uploaded.terms().placement().staging();
    return verdict instanceof Verdict.Accepted && staging.isPresent()
        ? promote(uploaded, verdict)
        : finish(uploaded, uploaded, new Event.Judged(verdict, uploaded.object()));
  }

  private static Verdict judge(Upload upload, StoredObject found, Optional<Checksum> combined) {
    return Inspection.judge(
        upload.terms(),
        combined
            .filter(digest -> !found.checksums().containsKey(digest.algorithm()))
            .map(found::with)
            .orElse(found));
  }

  private Upload promote(Upload.Uploaded uploaded, Verdict verdict) {
    return Lease.take(uploads, uploaded, Intent.PROMOTING, clock.instant())
        .map(lease -> promoted(lease, uploaded, verdict))
        .orElseGet(() -> current(uploaded));
  }

  private Upload promoted(Lease lease, Upload.Uploaded uploaded, Verdict verdict) {
    ObjectStore objects = stores.of(uploaded.terms()).objects();
    try {
      ObjectRef kept = objects.promote(uploaded.object(), uploaded.terms().placement().key()).ref();
      return emptied(finish(uploaded, uploaded, new Event.Judged(verdict, kept)));
    } catch (StorageException.Missing | StorageException.Conflict changed) {
      return changed(uploaded);
    } catch (StorageException failed) {
      lease.failed(clock.instant());
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
    return write(seen, moved(arrived, judged));
  }

  private Upload write(Upload seen, Upload next) {
    if (!uploads.replace(seen, next, upkeep.firstLook(next))) {
      return current(seen);
    }
    leftovers.removeNow(next);
    return next;
  }

  /** An object that was made too late for its upload must go again. */
  private Upload emptied(Upload settled) {
    if (settled instanceof Upload.Gone gone) {
      leftovers.removeNow(gone);
    }
    return settled;
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
