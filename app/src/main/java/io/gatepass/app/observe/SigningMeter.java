package io.gatepass.app.observe;

import io.gatepass.domain.StoreName;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import java.util.function.Supplier;

/** Counts requests of one kind that are signed for one store; a clock would cost more than they. */
final class SigningMeter {
  private final Counter done;
  private final Counter failed;

  SigningMeter(String kind, StoreName store, MeterRegistry registry) {
    this.done = counter(kind, "done", store, registry);
    this.failed = counter(kind, "failed", store, registry);
  }

  <T> T count(Supplier<T> signing) {
    T signed = prepare(signing);
    done.increment();
    return signed;
  }

  /** Of what cannot be signed so, nothing was signed, and nothing has failed. */
  <T> Optional<T> countAny(Supplier<Optional<T>> signing) {
    Optional<T> signed = prepare(signing);
    signed.ifPresent(_ -> done.increment());
    return signed;
  }

  /** What comes before signatures: no request yet, but where it fails none can be signed. */
  <T> T prepare(Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException | Error refused) {
      failed.increment();
      throw refused;
    }
  }

  private static Counter counter(
      String kind, String outcome, StoreName store, MeterRegistry registry) {
    return Counter.builder("gatepass.signed.requests")
        .description("Requests that were signed for clients")
        .tag("store", store.value())
        .tag("kind", kind)
        .tag("outcome", outcome)
        .register(registry);
  }
}
