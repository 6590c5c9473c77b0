package io.gatepass.app.webhook;

import io.gatepass.app.work.Nudge;
import io.gatepass.domain.Announcement;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Named;
import jakarta.inject.Singleton;

/** What was announced here is sent at once. */
@Singleton
final class WakeDeliveries {
  private final Nudge deliveries;

  WakeDeliveries(@Named("webhooks") Nudge deliveries) {
    this.deliveries = deliveries;
  }

  @EventListener
  void announced(Announcement announcement) {
    deliveries.nudge();
  }
}
