package io.gatepass.app.webhook;

import io.gatepass.ports.WebhookDelivery.State;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts what became of attempts. All exist from the start, so that a rate is never lost. */
public final class DeliveryMeters {
  private final MeterRegistry registry;

  public DeliveryMeters(MeterRegistry registry) {
    this.registry = registry;
    for (State state : State.values()) {
      counter(state);
    }
  }

  void count(State state) {
    count(state, 1);
  }

  void count(State state, int times) {
    counter(state).increment(times);
  }

  private Counter counter(State state) {
    return Counter.builder("gatepass.webhooks.attempts")
        .description("Attempts to deliver a message to a webhook, by what became of the delivery")
        .tag("state", state.label())
        .register(registry);
  }
}
