package io.gatepass.app.event;

import io.gatepass.app.work.Purge;
import io.gatepass.ports.EventInbox;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Keeps the inbox small. No source delivers an event again after so long, and one that did would
 * only cause a look.
 */
@Singleton
final class ForgetEvents {
  private static final Duration KEPT = Duration.ofDays(7);

  private final EventInbox inbox;
  private final InstantSource clock;

  ForgetEvents(EventInbox inbox, InstantSource clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "5m")
  void run() {
    Instant before = clock.instant().minus(KEPT);
    new Purge("events", most -> inbox.forget(before, most)).run();
  }
}
