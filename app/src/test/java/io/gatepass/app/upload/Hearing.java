package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.FakeReceivers;
import io.gatepass.app.testing.InMemoryDeliveries;
import io.gatepass.app.testing.OneWebhook;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.webhook.DeliverMessages;
import io.gatepass.app.webhook.DeliveryMeters;
import io.gatepass.domain.Announcement;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Webhook;
import io.gatepass.ports.WebhookDelivery;
import io.gatepass.ports.WebhookSecrets;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Somebody who is told what becomes of uploads, and does not always take it. */
final class Hearing {
  private final Sample sample;
  private final FakeReceivers receiver = new FakeReceivers();
  private final OneWebhook webhook;
  private final InMemoryDeliveries owed;

  Hearing(Sample sample) {
    this.sample = sample;
    RandomGenerator random = new Random(1);
    this.webhook =
        new OneWebhook(
            new Webhook(
                UploadId.at(Sample.START, random).value(),
                Sample.ANN.tenant(),
                URI.create("https://receiver.example/hook"),
                WebhookSecrets.make(random),
                Sample.START));
    this.owed = new InMemoryDeliveries(sample.uploads(), webhook.webhook());
  }

  /** What a replica sends that has just started. */
  void deliver(Sample by) {
    new DeliverMessages(
            owed,
            webhook,
            receiver,
            new DeliveryMeters(new SimpleMeterRegistry()),
            () -> {},
            by.now())
        .claim(4)
        .forEach(Runnable::run);
  }

  void deliverAll(Sample by) {
    while (!owed.owed(by.now().instant(), 1).isEmpty()) {
      deliver(by);
    }
  }

  /** The same, but the receiver or the sender is not as it should be. */
  void deliver(Sample by, RandomGenerator random) {
    switch (random.nextInt(6)) {
      case 0 -> receiver.answer(500);
      case 1 -> receiver.fallSilent();
      case 2 -> receiver.dieAfterNextCall();
      default -> {}
    }
    try {
      deliver(by);
    } finally {
      receiver.recover();
    }
  }

  /** Nothing is told that was not announced. */
  void holds() {
    assertThat(ids()).as("what is told was announced").containsAll(receiver.ids());
  }

  /** All that was announced is told, but for what was given up. */
  void holdsAtLast() {
    holds();
    List<String> open =
        sample.uploads().announced().stream()
            .filter(told -> owed.state(told) != WebhookDelivery.State.FAILED)
            .map(Hearing::id)
            .toList();
    assertThat(receiver.taken()).as("what was announced is told").containsAll(open);
  }

  private Set<String> ids() {
    return sample.uploads().announced().stream().map(Hearing::id).collect(Collectors.toSet());
  }

  private static String id(Announcement told) {
    return "msg_" + told.id();
  }
}
