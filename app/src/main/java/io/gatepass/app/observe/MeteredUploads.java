package io.gatepass.app.observe;

import io.gatepass.domain.Caller;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Counts what becomes of uploads, where it is decided: at the write that won. */
public final class MeteredUploads implements UploadRepository {
  private final UploadRepository uploads;
  private final UploadMeters meters;

  public MeteredUploads(UploadRepository uploads, MeterRegistry registry) {
    this.uploads = uploads;
    this.meters = new UploadMeters(registry);
  }

  @Override
  public void add(Upload.Pending upload, Instant due) {
    uploads.add(upload, due);
    meters.permitted();
  }

  @Override
  public Optional<Upload> find(UploadId id) {
    return uploads.find(id);
  }

  @Override
  public List<Upload> list(
      Caller caller, Optional<UploadStatus> status, Optional<UploadId> before, int limit) {
    return uploads.list(caller, status, before, limit);
  }

  @Override
  public int pending(String tenant, String owner, PolicyName policy, int most) {
    return uploads.pending(tenant, owner, policy, most);
  }

  @Override
  public boolean replace(Upload seen, Upload next, Optional<Instant> due) {
    boolean written = uploads.replace(seen, next, due);
    if (written && seen.status() != next.status()) {
      meters.moved(seen, next);
    }
    return written;
  }

  @Override
  public boolean remember(Upload.Pending pending, Optional<Instant> due) {
    return uploads.remember(pending, due);
  }

  @Override
  public boolean begin(Upload seen, Intent intent, Instant now, Instant until) {
    return uploads.begin(seen, intent, now, until);
  }

  @Override
  public List<Upload> claimDue(Instant now, Instant again, int limit) {
    List<Upload> due = uploads.claimDue(now, again, limit);
    meters.swept(due.size());
    return due;
  }

  @Override
  public List<Upload> claimScans(Instant now, Instant again, int limit) {
    return uploads.claimScans(now, again, limit);
  }

  @Override
  public boolean renew(UploadId id, Instant until, Instant next) {
    return uploads.renew(id, until, next);
  }

  @Override
  public void release(UploadId id, Instant until, Instant due) {
    uploads.release(id, until, due);
  }

  @Override
  public void reschedule(Upload seen, Instant claimed, Optional<Instant> due) {
    uploads.reschedule(seen, claimed, due);
  }

  @Override
  public void wake(Upload seen, Instant due) {
    uploads.wake(seen, due);
  }

  @Override
  public Map<StoreName, Set<StoreIdentity>> storesInUse() {
    return uploads.storesInUse();
  }
}
