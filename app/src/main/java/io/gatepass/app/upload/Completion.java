package io.gatepass.app.upload;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.CombinedCrc32c;
import io.gatepass.domain.Inspection;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Violation;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.util.List;
import java.util.Optional;

/**
 * One attempt of the worker that holds the lease. Whatever the store answers, what counts is what a
 * look finds afterwards.
 */
record Completion(StorageProvider store, Upload.Pending pending, PartPlan plan) {

  /** Completes from these parts, and once more from a new list where that is out of date. */
  Assembly complete(List<StoredPart> listed) {
    try {
      return attempt(listed);
    } catch (StorageException.Conflict changed) {
      return again();
    }
  }

  /** What is there without doing anything. */
  Assembly look() {
    return look(Optional.empty());
  }

  private Assembly again() {
    try {
      return attempt(store.multiparts().arrived(session()));
    } catch (StorageException.Conflict changed) {
      return new Assembly.Open(new UploadException.PartsChanged());
    } catch (StorageException.Missing closed) {
      return look();
    }
  }

  private Assembly attempt(List<StoredPart> listed) {
    Arrival arrival = plan.arrival(listed, store.multiparts().limits());
    if (!arrival.isComplete()) {
      return new Assembly.Open(new UploadException.PartsIncomplete(arrival));
    }
    UploadTerms terms = pending.terms();
    List<StoredPart> parts = arrival.arrived();
    List<Violation> violations = Inspection.judgeParts(terms, parts);
    if (!violations.isEmpty()) {
      return new Assembly.Spoiled(violations);
    }
    try {
      store.multiparts().complete(terms.id(), session(), terms.constraints(), parts);
    } catch (StorageException.Missing closed) {
      return look();
    } catch (StorageException failed) {
      return found().<Assembly>map(Completion::whole).orElseThrow(() -> failed);
    }
    return look(combined(parts));
  }

  private Assembly look(Optional<Checksum> combined) {
    return found()
        .<Assembly>map(object -> new Assembly.Whole(object, combined))
        .orElseGet(Assembly.Lost::new);
  }

  private static Assembly.Whole whole(StoredObject object) {
    return new Assembly.Whole(object, Optional.empty());
  }

  private Optional<StoredObject> found() {
    return store.objects().find(pending.terms().placement().uploadKey());
  }

  private Optional<Checksum> combined(List<StoredPart> parts) {
    return pending.terms().constraints().declares(ChecksumAlgorithm.CRC32C)
        ? CombinedCrc32c.of(parts)
        : Optional.empty();
  }

  private PartSession session() {
    return pending.session().orElseThrow();
  }
}
