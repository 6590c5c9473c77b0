package io.gatepass.app.observe;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leaves a store alone for some seconds that does not answer, so that neither a client nor a worker
 * waits for it in vain, and what concerns other stores goes on. Then one call at a time tries it.
 */
final class StoreBreaker {
  private static final Logger LOG = LoggerFactory.getLogger(StoreBreaker.class);
  private static final Duration REST = Duration.ofSeconds(5);

  /** Work that was put off for such a store is due again by then, if there is any. */
  private static final Duration PUT_OFF = Duration.ofMinutes(5).plusSeconds(30);

  private final StoreName name;
  private final InstantSource clock;
  private final Duration triedAgain;
  private final CircuitBreaker breaker;
  private volatile Instant lastSilence = Instant.EPOCH;

  /**
   * @param interval longest pause between two looks for work that is due
   */
  StoreBreaker(StoreName name, Duration interval, InstantSource clock) {
    this.name = name;
    this.clock = clock;
    this.triedAgain = PUT_OFF.plus(interval);
    this.breaker = CircuitBreaker.of(name.value(), config(clock));
    breaker
        .getEventPublisher()
        .onError(_ -> lastSilence = clock.instant())
        .onStateTransition(event -> LOG.warn("Store {}: {}", name, event.getStateTransition()));
  }

  private static CircuitBreakerConfig config(InstantSource clock) {
    return CircuitBreakerConfig.custom()
        .slidingWindow(60, 5, SlidingWindowType.TIME_BASED)
        .failureRateThreshold(50)
        .recordException(StorageException.Unavailable.class::isInstance)
        .waitDurationInOpenState(REST)
        .permittedNumberOfCallsInHalfOpenState(1)
        .maxWaitDurationInHalfOpenState(Duration.ofMinutes(2))
        .writableStackTraceEnabled(false)
        .clock(clock.withZone(ZoneOffset.UTC))
        .build();
  }

  /**
   * Whether it rests, or was silent when it was last tried. Of a store that nobody has tried for
   * longer than work is put off nobody knows, and nobody misses it.
   */
  boolean isLeftAlone() {
    return breaker.getState() != CircuitBreaker.State.CLOSED
        && clock.instant().isBefore(lastSilence.plus(triedAgain));
  }

  <T> T call(Supplier<T> call) {
    try {
      return breaker.executeSupplier(call);
    } catch (CallNotPermittedException open) {
      throw new StorageException.Unavailable(
          "Store " + name + " has not answered, and is left alone for a moment.", null, REST);
    }
  }
}
