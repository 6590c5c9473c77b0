package io.gatepass.app.event;

import io.gatepass.ports.EventInbox;
import io.gatepass.ports.RepositoryUnavailable;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the inbox small. No source delivers an event again after so long, and one that did would
 * only cause a look.
 */
@Singleton
final class ForgetEvents {
  private static final Logger LOG = LoggerFactory.getLogger(ForgetEvents.class);
  private static final Duration KEPT = Duration.ofDays(7);
  private static final int BATCH = 1000;

  private final EventInbox inbox;
  private final InstantSource clock;

  ForgetEvents(EventInbox inbox, InstantSource clock) {
    this.inbox = inbox;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "5m")
  void run() {
    Instant before = clock.instant().minus(KEPT);
    try {
      while (inbox.forget(before, BATCH) == BATCH) {
        LOG.debug("A full batch of old events; going on");
      }
    } catch (RepositoryUnavailable later) {
      LOG.warn("Old events stay for now: {}", later.getMessage());
    }
  }
}
