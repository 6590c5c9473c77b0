package io.gatepass.app.observe;

import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.Backlog;
import io.gatepass.ports.RepositoryUnavailable;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.scheduling.annotation.Scheduled;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What waits in the database, counted now and then, and not for whoever asks for metrics. It is no
 * number where the last count failed. Every replica counts the same.
 */
@Context
final class BacklogMeters {
  private static final Logger LOG = LoggerFactory.getLogger(BacklogMeters.class);
  private static final int MOST_OPEN = 100_000;
  private static final int MOST_DUE = 10_000;

  /** Of those that end, one is only counted while something of it is to be removed. */
  private static final List<UploadStatus> OPEN =
      List.of(UploadStatus.PENDING, UploadStatus.UPLOADED);

  private record Seen(
      Instant at,
      Map<UploadStatus, Integer> open,
      Map<Backlog.Queue, Backlog.Due> due,
      Optional<Instant> undelivered) {
    static final Seen NOTHING = new Seen(Instant.EPOCH, Map.of(), Map.of(), Optional.empty());

    boolean isNothing() {
      return due.isEmpty();
    }

    double since(Optional<Instant> begin) {
      return begin.map(then -> Duration.between(then, at).toMillis() / 1e3).orElse(0.0);
    }
  }

  private final Backlog backlog;
  private final InstantSource clock;
  private volatile Seen seen = Seen.NOTHING;

  BacklogMeters(Backlog backlog, MeterRegistry registry, InstantSource clock) {
    this.backlog = backlog;
    this.clock = clock;
    OPEN.forEach(status ->
        Gauge.builder("gatepass.uploads", this, meters -> meters.open(status))
            .description("Uploads that are not over, by status; counted up to 100,000")
            .tag("status", status.label())
            .register(registry));
    for (Backlog.Queue queue : Backlog.Queue.values()) {
      register(queue, registry);
    }
    registerUndelivered(registry);
  }

  private void registerUndelivered(MeterRegistry registry) {
    Gauge.builder("gatepass.webhooks.undelivered", this, BacklogMeters::undelivered)
        .description("For how long a message has not been taken by its webhook")
        .baseUnit("seconds")
        .register(registry);
  }

  private void register(Backlog.Queue queue, MeterRegistry registry) {
    String name = queue.name().toLowerCase(Locale.ROOT);
    Gauge.builder("gatepass.queue.due", this, meters -> meters.due(queue))
        .description("Due work that nobody has taken yet; counted up to 10,000")
        .tag("queue", name)
        .register(registry);
    Gauge.builder("gatepass.queue.lag", this, meters -> meters.lag(queue))
        .description("For how long the oldest due work has waited")
        .baseUnit("seconds")
        .tag("queue", name)
        .register(registry);
  }

  @Scheduled(fixedDelay = "30s", initialDelay = "2s")
  void count() {
    Seen latest = Seen.NOTHING;
    try {
      latest = look(clock.instant());
    } catch (RepositoryUnavailable away) {
      LOG.debug("What waits cannot be counted now");
    } finally {
      seen = latest;
    }
  }

  private Seen look(Instant now) {
    Map<Backlog.Queue, Backlog.Due> due = new EnumMap<>(Backlog.Queue.class);
    for (Backlog.Queue queue : Backlog.Queue.values()) {
      due.put(queue, backlog.due(queue, now, MOST_DUE));
    }
    return new Seen(now, backlog.open(MOST_OPEN), due, backlog.undelivered());
  }

  private double open(UploadStatus status) {
    Seen now = seen;
    return now.isNothing() ? Double.NaN : now.open().getOrDefault(status, 0);
  }

  private double due(Backlog.Queue queue) {
    Backlog.Due due = seen.due().get(queue);
    return due == null ? Double.NaN : due.count();
  }

  private double lag(Backlog.Queue queue) {
    Seen now = seen;
    Backlog.Due due = now.due().get(queue);
    return due == null ? Double.NaN : now.since(due.oldest());
  }

  private double undelivered() {
    Seen now = seen;
    return now.isNothing() ? Double.NaN : now.since(now.undelivered());
  }
}
