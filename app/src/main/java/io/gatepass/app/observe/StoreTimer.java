package io.gatepass.app.observe;

import io.gatepass.app.trace.Traces;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Times the calls to one store, by operation and outcome; those that it does not get are none. */
final class StoreTimer {
  private static final Duration[] LIMITS =
      Stream.of(25, 100, 250, 1_000, 2_500, 10_000)
          .map(Duration::ofMillis)
          .toArray(Duration[]::new);

  private final StoreName name;
  private final MeterRegistry registry;
  private final Traces traces;
  private final StoreBreaker breaker;

  /**
   * @param interval longest pause between two looks for work that is due
   */
  StoreTimer(StoreName name, Duration interval, MeterRegistry registry, Traces traces) {
    this.name = name;
    this.registry = registry;
    this.traces = traces;
    this.breaker = new StoreBreaker(name, interval, InstantSource.system());
    Gauge.builder("gatepass.store.left.alone", breaker, store -> store.isLeftAlone() ? 1 : 0)
        .description("1 while a store is left alone: it did not answer when it was last tried")
        .tag("store", name.value())
        .register(registry);
  }

  void time(String operation, Runnable call) {
    time(
        operation,
        () -> {
          call.run();
          return operation;
        });
  }

  <T> T time(String operation, Supplier<T> call) {
    return breaker.call(() -> traces.store(name.value(), operation, () -> timed(operation, call)));
  }

  private <T> T timed(String operation, Supplier<T> call) {
    Timer.Sample sample = Timer.start(registry);
    String outcome = "failed";
    try {
      T result = call.get();
      outcome = "done";
      return result;
    } catch (StorageException failure) {
      outcome = outcome(failure);
      throw failure;
    } finally {
      sample.stop(timer(operation, outcome));
    }
  }

  private Timer timer(String operation, String outcome) {
    return Timer.builder("gatepass.store.calls")
        .description("Calls to object storage")
        .tag("store", name.value())
        .tag("operation", operation)
        .tag("outcome", outcome)
        .serviceLevelObjectives(LIMITS)
        .register(registry);
  }

  private static String outcome(StorageException failure) {
    return switch (failure) {
      case StorageException.Missing e -> "missing";
      case StorageException.Conflict e -> "conflict";
      case StorageException.Misconfigured e -> "misconfigured";
      case StorageException.Unavailable e -> "unavailable";
      case StorageException.Unexpected e -> "unexpected";
    };
  }
}
