package io.gatepass.app.webhook;

import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.WebhookDeliveries;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the log of messages to a month. */
@Singleton
final class ForgetMessages {
  private static final Logger LOG = LoggerFactory.getLogger(ForgetMessages.class);
  private static final Duration KEPT = Duration.ofDays(30);
  private static final int BATCH = 500;

  private final WebhookDeliveries deliveries;
  private final InstantSource clock;

  ForgetMessages(WebhookDeliveries deliveries, InstantSource clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "10m")
  void run() {
    try {
      while (deliveries.forget(clock.instant().minus(KEPT), BATCH) == BATCH) {
        LOG.debug("A full batch of messages was old; going on");
      }
    } catch (RepositoryUnavailable later) {
      LOG.warn("Old messages stay for now: {}", later.getMessage());
    }
  }
}
