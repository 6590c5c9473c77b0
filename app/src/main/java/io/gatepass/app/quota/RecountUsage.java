package io.gatepass.app.quota;

import io.gatepass.domain.Usage;
import io.gatepass.ports.TenantUsage;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts again what tenants hold: all at the start, for gateways without their quotas may have
 * served them before, and then each once a day, by whichever gateway comes first.
 */
public final class RecountUsage {
  private static final Logger LOG = LoggerFactory.getLogger(RecountUsage.class);
  private static final Duration AFTER_DRIFT = Duration.ofHours(1);
  private static final Duration DAILY = Duration.ofDays(1);

  private final TenantUsage usage;
  private final Counter drifted;
  private final InstantSource clock;
  private Optional<Queue<String>> atStart = Optional.empty();

  public RecountUsage(TenantUsage usage, MeterRegistry meters, InstantSource clock) {
    this.usage = usage;
    this.clock = clock;
    this.drifted =
        Counter.builder("gatepass.quota.drifted")
            .description("Counters of tenants that were wrong and were set right")
            .register(meters);
  }

  /** Takes counters that are due. Not for two threads at once. */
  List<Runnable> claim(int most) {
    Queue<String> first = atStart.orElseGet(() -> new ArrayDeque<>(usage.counted()));
    atStart = Optional.of(first);
    Instant now = clock.instant();
    List<String> due =
        first.isEmpty()
            ? usage.claimDue(now, now.plus(AFTER_DRIFT), most)
            : Stream.generate(first::poll).limit(Math.min(most, first.size())).toList();
    return due.stream().<Runnable>map(tenant -> () -> recount(tenant)).toList();
  }

  private void recount(String tenant) {
    Usage drift = usage.recount(tenant, clock.instant().plus(DAILY));
    if (!drift.equals(Usage.NONE)) {
      drifted.increment();
      LOG.warn(
          "The usage of tenant {} was counted again: it had been {} bytes and {} uploads too high",
          tenant,
          drift.bytes(),
          drift.objects());
    }
  }
}
