package io.gatepass.app.observe;

import io.gatepass.app.trace.Traces;
import io.gatepass.app.work.Watch;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/** Times and traces each piece of work, and tells when a loop has looked for some. */
@Singleton
final class WorkMeters implements Watch {
  private static final String DONE = "done";
  private static final String FAILED = "failed";

  private final MeterRegistry registry;
  private final Traces traces;
  private final InstantSource clock;
  private final Map<String, AtomicReference<Instant>> looks = new ConcurrentHashMap<>();

  WorkMeters(MeterRegistry registry, Traces traces, InstantSource clock) {
    this.registry = registry;
    this.traces = traces;
    this.clock = clock;
  }

  /** From the start all is there: of a first failure a rate is seen, and of a loop that stands. */
  @Override
  public void begun(String loop) {
    timer(loop, DONE);
    timer(loop, FAILED);
    looked(loop);
  }

  @Override
  public void looked(String loop) {
    looks.computeIfAbsent(loop, this::look).set(clock.instant());
  }

  @Override
  public void run(String loop, Runnable piece) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = FAILED;
    try {
      traces.work(loop, piece);
      outcome = DONE;
    } finally {
      sample.stop(timer(loop, outcome));
    }
  }

  private Timer timer(String loop, String outcome) {
    return Timer.builder("gatepass.work")
        .description("Pieces of work that nobody waits for")
        .tag("loop", loop)
        .tag("outcome", outcome)
        .register(registry);
  }

  private AtomicReference<Instant> look(String loop) {
    AtomicReference<Instant> latest = new AtomicReference<>(Instant.EPOCH);
    TimeGauge.builder(
            "gatepass.work.looked.timestamp",
            latest,
            TimeUnit.MILLISECONDS,
            look -> look.get().toEpochMilli())
        .description("When a loop has begun or last looked for work, in seconds since 1970")
        .tag("loop", loop)
        .register(registry);
    return latest;
  }
}
