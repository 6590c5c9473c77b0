package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.NOW;

import io.gatepass.app.testing.FakeReceivers;
import io.gatepass.app.testing.MutableClock;
import io.gatepass.app.webhook.DeliverMessages;
import io.gatepass.app.webhook.DeliveryMeters;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDeliveries;
import io.gatepass.ports.WebhookDelivery;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.function.UnaryOperator;

/** One worker on a database, its receivers and its clock. */
record DeliveryScene(
    WebhookSamples samples,
    FakeReceivers receivers,
    MutableClock clock,
    SimpleMeterRegistry registry,
    DeliverMessages worker) {

  static DeliveryScene on(TestDatabase database) {
    return on(database, deliveries -> deliveries);
  }

  /** The worker sees the deliveries through something. */
  static DeliveryScene on(TestDatabase database, UnaryOperator<WebhookDeliveries> through) {
    WebhookSamples samples = new WebhookSamples(database);
    FakeReceivers receivers = new FakeReceivers();
    MutableClock clock = new MutableClock(NOW);
    SimpleMeterRegistry registry = new SimpleMeterRegistry();
    DeliverMessages worker =
        new DeliverMessages(
            through.apply(samples.deliveries()),
            samples.repository(),
            receivers,
            new DeliveryMeters(registry),
            () -> {},
            clock);
    return new DeliveryScene(samples, receivers, clock, registry, worker);
  }

  /** Sends all that is due. */
  void work() {
    for (List<Runnable> due = worker.claim(16); !due.isEmpty(); due = worker.claim(16)) {
      due.forEach(Runnable::run);
    }
  }

  WebhookDelivery only(Webhook webhook) {
    return samples.log(webhook).getFirst();
  }

  double counted(String state) {
    return registry.get("gatepass.webhooks.attempts").tag("state", state).counter().count();
  }
}
