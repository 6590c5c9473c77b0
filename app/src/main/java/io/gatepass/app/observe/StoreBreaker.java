package io.gatepass.app.observe;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Duration;
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
  private static final CircuitBreakerConfig CONFIG =
      CircuitBreakerConfig.custom()
          .slidingWindow(60, 5, SlidingWindowType.TIME_BASED)
          .failureRateThreshold(50)
          .recordException(StorageException.Unavailable.class::isInstance)
          .waitDurationInOpenState(REST)
          .permittedNumberOfCallsInHalfOpenState(1)
          .maxWaitDurationInHalfOpenState(Duration.ofMinutes(2))
          .writableStackTraceEnabled(false)
          .build();

  private final StoreName name;
  private final CircuitBreaker breaker;

  StoreBreaker(StoreName name) {
    this.name = name;
    this.breaker = CircuitBreaker.of(name.value(), CONFIG);
    breaker
        .getEventPublisher()
        .onStateTransition(event -> LOG.warn("Store {}: {}", name, event.getStateTransition()));
  }

  /** Whether it is left alone, or tried by one call. */
  boolean isOpen() {
    return breaker.getState() != CircuitBreaker.State.CLOSED;
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
