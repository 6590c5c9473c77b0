package io.gatepass.app.webhook;

import io.gatepass.app.work.Purge;
import io.gatepass.ports.WebhookDeliveries;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Keeps the log of messages to a month. */
@Singleton
final class ForgetMessages {
  private static final Duration KEPT = Duration.ofDays(30);

  private final WebhookDeliveries deliveries;
  private final InstantSource clock;

  ForgetMessages(WebhookDeliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "10m")
  void run() {
    Instant before = clock.instant().minus(KEPT);
    new Purge("messages", most -> deliveries.forget(before, most)).run();
  }
}
