package io.gatepass.app.observe;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/**
 * The counters of what becomes of uploads. All exist from the start, so that a rate is never lost.
 */
final class UploadMeters {
  private static final Duration[] LIMITS = {
    Duration.ofSeconds(1),
    Duration.ofSeconds(10),
    Duration.ofMinutes(1),
    Duration.ofMinutes(10),
    Duration.ofHours(1),
    Duration.ofHours(6),
    Duration.ofDays(1),
    Duration.ofDays(7)
  };

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

  void moved(Upload seen, Upload next) {
    inStatus(next.status()).increment();
    Timer.builder("gatepass.uploads.transition")
        .description("How long uploads were in a status before they moved to the next")
        .tag("from", seen.status().label())
        .tag("to", next.status().label())
        .serviceLevelObjectives(LIMITS)
        .register(registry)
        .record(Duration.between(seen.since(), next.since()));
  }

  private Counter inStatus(UploadStatus status) {
    return Counter.builder("gatepass.uploads.entered")
        .description("Uploads that moved to a status; each upload enters a status at most once")
        .tag("status", status.label())
        .register(registry);
  }
}
