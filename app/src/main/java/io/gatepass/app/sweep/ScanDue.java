package io.gatepass.app.sweep;

import io.gatepass.app.upload.SettleUpload;
import io.gatepass.app.upload.Witness;
import io.gatepass.ports.UploadRepository;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/**
 * Has uploads scanned that wait for it, apart from all other work: scans take long, and a scanner
 * that is away must delay nothing that needs none. Any number of replicas may scan.
 */
public final class ScanDue {
  private static final Duration AGAIN = Duration.ofMinutes(5);

  private final UploadRepository uploads;
  private final SettleUpload settle;
  private final InstantSource clock;
  private final Attempt attempt;

  public ScanDue(UploadRepository uploads, SettleUpload settle, InstantSource clock) {
    this.uploads = uploads;
    this.settle = settle;
    this.clock = clock;
    this.attempt = new Attempt(uploads, clock);
  }

  /** Takes uploads that wait for a scan; each is scanned by what is returned for it. */
  public List<Runnable> claim(int most) {
    Instant now = clock.instant();
    Instant again = now.plus(AGAIN);
    return uploads.claimScans(now, again, most).stream()
        .<Runnable>map(
            upload -> () -> attempt.at(upload, again, () -> settle.settle(upload, Witness.SCANNER)))
        .toList();
  }
}
