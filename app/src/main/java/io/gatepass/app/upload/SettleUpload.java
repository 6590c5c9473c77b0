package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Event;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upkeep;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadTerms;
import io.gatepass.domain.Verdict;
import io.gatepass.domain.Violation;
import io.gatepass.domain.Waiting;
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
  private final Inspectors inspectors;
  private final AssembleParts parts;
  private final Judge judge;
  private final Changes changes;
  private final KeepVerified keep;
  private final ScanUpload scan;

  public SettleUpload(
      Stores stores,
      UploadRepository uploads,
      Inspectors inspectors,
      RemoveLeftovers leftovers,
      Upkeep upkeep,
      InstantSource clock) {
    this.stores = stores;
    this.inspectors = inspectors;
    this.parts = new AssembleParts(stores, uploads, upkeep, clock);
    this.judge = new Judge(stores, inspectors);
    this.changes = new Changes(uploads, leftovers, upkeep, clock);
    this.keep = new KeepVerified(stores, changes);
    this.scan = new ScanUpload(stores, inspectors, changes, keep);
  }

  /**
   * The upload as it is afterwards: still pending where nothing has arrived, or where another
   * worker has its parts put together; still uploaded where it waits for a scan.
   *
   * @throws UploadException when its client has to send parts, or to finalize again
   */
  public Upload settle(Upload upload, Witness witness) {
    return switch (upload) {
      case Upload.Pending pending -> look(pending, witness);
      case Upload.Uploaded uploaded -> verify(uploaded, witness);
      case Upload.Ready ready -> ready;
      case Upload.Gone gone -> gone;
    };
  }

  private Upload look(Upload.Pending pending, Witness witness) {
    return find(pending)
        .map(found -> found(pending, found, witness))
        .orElseGet(() -> absent(pending, witness));
  }

  private Upload found(Upload.Pending pending, StoredObject found, Witness witness) {
    return tellsDigest(pending, found) || parts.lease(pending).isPresent()
        ? arrived(pending, found, Optional.empty(), witness)
        : changes.current(pending);
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
      case Transfer.Put put -> changes.current(pending);
      case Transfer.Form form -> changes.current(pending);
      case Transfer.Multipart multipart ->
          assembled(pending, parts.assemble(pending, multipart.plan(), witness), witness);
    };
  }

  private Upload assembled(Upload.Pending pending, Assembly assembly, Witness witness) {
    return switch (assembly) {
      case Assembly.Whole(StoredObject object, Optional<Checksum> combined) ->
          changes.emptied(arrived(pending, object, combined, witness));
      case Assembly.Found found -> found(pending, found.object(), witness);
      case Assembly.Spoiled(List<Violation> violations) ->
          changes.write(pending, changes.moved(pending, new Event.Spoiled(violations)));
      case Assembly.Lost lost -> changes.write(pending, changes.moved(pending, new Event.Lost()));
      case Assembly.Elsewhere elsewhere -> changes.current(pending);
      case Assembly.Open open -> {
        if (witness == Witness.CLIENT) {
          throw open.why();
        }
        yield pending;
      }
    };
  }

  private Upload arrived(
      Upload.Pending pending, StoredObject found, Optional<Checksum> combined, Witness witness) {
    Upload arrived = changes.moved(pending, new Event.Arrived(found));
    Verdict verdict = judge.judge(pending, found, combined);
    boolean wantsScan = inspectors.wantScan(pending);
    if (arrived instanceof Upload.Uploaded uploaded
        && verdict instanceof Verdict.Accepted accepted
        && (wantsScan || pending.terms().placement().staging().isPresent())) {
      Upload.Uploaded next = wantsScan ? uploaded.waitingFor(Waiting.SCAN) : uploaded;
      return changes.remembered(pending, next)
          ? accepted(next, found, accepted, witness)
          : changes.current(pending);
    }
    return changes.settled(pending, arrived, verdict, found.ref());
  }

  private Upload verify(Upload.Uploaded uploaded, Witness witness) {
    if (waits(uploaded, witness)) {
      return witness == Witness.WORKER ? changes.awaitingScan(uploaded) : uploaded;
    }
    if (inspectors.rest() && inspectors.wantScan(uploaded)) {
      return scan.putOff(uploaded);
    }
    Optional<StoredObject> found = find(uploaded);
    if (found.isEmpty() || !found.get().ref().equals(uploaded.object())) {
      return changes.changed(uploaded);
    }
    return switch (judge.judge(uploaded, found.get(), Optional.empty())) {
      case Verdict.Accepted accepted -> accepted(uploaded, found.get(), accepted, witness);
      case Verdict.Rejected rejected ->
          changes.settled(uploaded, uploaded, rejected, uploaded.object());
    };
  }

  private Upload accepted(
      Upload.Uploaded uploaded, StoredObject found, Verdict.Accepted verdict, Witness witness) {
    if (waits(uploaded, witness)) {
      return uploaded;
    }
    return inspectors.wantScan(uploaded)
        ? scan.scan(uploaded, found)
        : keep.keep(uploaded, verdict);
  }

  /** A scan takes long, so it is left to a worker that does nothing else. */
  private boolean waits(Upload.Uploaded uploaded, Witness witness) {
    return witness != Witness.SCANNER && inspectors.wantScan(uploaded);
  }

  private Optional<StoredObject> find(Upload upload) {
    return stores.of(upload.terms()).objects().find(upload.terms().placement().uploadKey());
  }
}
