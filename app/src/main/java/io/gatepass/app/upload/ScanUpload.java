package io.gatepass.app.upload;

import io.gatepass.app.store.Stores;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Inspection;
import io.gatepass.domain.RunningDigest;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Verdict;
import io.gatepass.domain.Violation;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.Intent;
import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.VirusScanner;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the bytes of an accepted upload scanned, by one worker at a time, and settles it by what was
 * found. Reads nothing but the content that was judged, and computes the declared digest on the
 * way. After a crash the next worker scans from the beginning.
 */
record ScanUpload(Stores stores, Inspectors inspectors, Changes changes, KeepVerified keep) {
  private static final Logger LOG = LoggerFactory.getLogger(ScanUpload.class);
  private static final Duration SHORTEST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofMinutes(5);
  private static final Duration PATIENCE = Duration.ofHours(24);
  private static final Verdict UNANSWERED =
      new Verdict.Rejected(
          List.of(
              new Violation(
                  "not_scannable",
                  "The scanner had no verdict on it for 24 hours, though it answers for others.")));

  /** The lease went to another worker, who scans as well. */
  private static final class Overtaken extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  Upload scan(Upload.Uploaded uploaded, StoredObject found) {
    return leased(uploaded, lease -> leased(lease, uploaded, found));
  }

  /** Without a try, for the scanner has not answered others. */
  Upload putOff(Upload.Uploaded uploaded) {
    return leased(uploaded, lease -> later(lease, uploaded));
  }

  private Upload leased(Upload.Uploaded uploaded, Function<Lease, Upload> work) {
    return Lease.take(changes.uploads(), uploaded, Intent.SCANNING, changes.clock().instant())
        .map(work)
        .orElseGet(() -> changes.current(uploaded));
  }

  private Upload leased(Lease lease, Upload.Uploaded uploaded, StoredObject found) {
    boolean wasSilent = inspectors.silent();
    try {
      return settle(lease, uploaded, verdict(lease, uploaded, found));
    } catch (ScannerUnavailable none) {
      LOG.warn("Upload {} waits for its scan: {}", uploaded.terms().id(), none.getMessage());
      return unanswered(lease, uploaded, wasSilent);
    } catch (Overtaken elsewhere) {
      return changes.current(uploaded);
    } catch (StorageException.Missing | StorageException.Conflict changed) {
      return changes.changed(uploaded);
    } catch (StorageException failed) {
      lease.failed(changes.clock().instant());
      throw failed;
    }
  }

  private Verdict verdict(Lease lease, Upload.Uploaded uploaded, StoredObject found) {
    VirusScanner scanner =
        inspectors.scanner().orElseThrow(() -> new ScannerUnavailable("No scanner is configured."));
    Optional<RunningDigest> digest =
        uploaded.terms().constraints().checksum().map(Checksum::algorithm).map(RunningDigest::new);
    ObjectContent content =
        new ObjectContent(
            stores.of(uploaded.terms()).objects(),
            found.ref(),
            found.size(),
            piece -> {
              require(lease);
              digest.ifPresent(running -> running.update(piece));
            });
    List<Violation> violations = violations(scanner.scan(content));
    if (violations.isEmpty() && !content.isExhausted()) {
      throw new ScannerUnavailable("The scanner answered before it had everything.");
    }
    StoredObject known =
        digest
            .filter(running -> content.isExhausted())
            .map(RunningDigest::end)
            .map(found::with)
            .orElse(found);
    return Inspection.judge(uploaded.terms(), known).and(violations);
  }

  private Upload settle(Lease lease, Upload.Uploaded uploaded, Verdict verdict) {
    require(lease);
    return switch (verdict) {
      case Verdict.Accepted accepted -> keep.keep(uploaded, accepted, lease);
      case Verdict.Rejected rejected ->
          changes.settled(uploaded, uploaded, rejected, uploaded.object());
    };
  }

  private static List<Violation> violations(ScanVerdict verdict) {
    return switch (verdict) {
      case ScanVerdict.Clean clean -> List.of();
      case ScanVerdict.Infected(String signature) ->
          List.of(new Violation("infected", "The scanner found " + signature + "."));
      case ScanVerdict.NotScannable(String reason) ->
          List.of(new Violation("not_scannable", "The scanner cannot scan it: " + reason + "."));
    };
  }

  /**
   * After too long the content is at fault, if the scanner had answered before this try and answers
   * after it. A stop of this gateway is nobody's fault.
   */
  private Upload unanswered(Lease lease, Upload.Uploaded uploaded, boolean wasSilent) {
    boolean hopeless =
        !now().isBefore(uploaded.since().plus(PATIENCE))
            && lease.keep(now())
            && inspectors.answer()
            && !wasSilent
            && lease.keep(now());
    if (Thread.currentThread().isInterrupted()) {
      lease.failed(now());
      return changes.current(uploaded);
    }
    return hopeless
        ? changes.settled(uploaded, uploaded, UNANSWERED, uploaded.object())
        : later(lease, uploaded);
  }

  private Instant now() {
    return changes.clock().instant();
  }

  /** The longer it has waited, the longer the next pause. */
  private Upload later(Lease lease, Upload.Uploaded uploaded) {
    Instant now = changes.clock().instant();
    if (!lease.keep(now)) {
      return changes.current(uploaded);
    }
    Duration waited = Duration.between(uploaded.since(), now);
    Duration pause = waited.compareTo(SHORTEST) < 0 ? SHORTEST : waited;
    return changes.waiting(
        uploaded,
        uploaded.waitingFor(Waiting.SCANNER_UNAVAILABLE),
        pause.compareTo(LONGEST) > 0 ? LONGEST : pause);
  }

  private void require(Lease lease) {
    if (!lease.keep(changes.clock().instant())) {
      throw new Overtaken();
    }
  }
}
