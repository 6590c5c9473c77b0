package io.gatepass.app.observe;

import io.gatepass.domain.UploadStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * The counters of what becomes of uploads. All exist from the start, so that a rate is never lost.
 */
final class UploadMeters {
  private final Counter permitted;
  private final Counter swept;
  private final MeterRegistry registry;

  UploadMeters(MeterRegistry registry) {
    this.registry = registry;
    this.permitted =
        Counter.builder("gatepass.uploads.permitted")
            .description("Uploads that were permitted")
            .register(registry);
    this.swept =
        Counter.builder("gatepass.sweep.uploads")
            .description("Uploads that the sweeper looked at")
            .register(registry);
    for (UploadStatus status : UploadStatus.values()) {
      if (status != UploadStatus.PENDING) {
        inStatus(status);
      }
    }
  }

  void permitted() {
    permitted.increment();
  }

  void swept(int count) {
    swept.increment(count);
  }

  void entered(UploadStatus status) {
    inStatus(status).increment();
  }

  private Counter inStatus(UploadStatus status) {
    return Counter.builder("gatepass.uploads.entered")
        .description("Uploads that moved to a status; each upload enters a status at most once")
        .tag("status", status.label())
        .register(registry);
  }
}
