package io.gatepass.app.upload;

import io.gatepass.app.work.Purge;
import io.gatepass.ports.OnceUploads;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Nobody repeats a request after so long: a key may then be used for another upload. */
@Singleton
final class ForgetKeys {
  private static final Duration KEPT = Duration.ofDays(1);

  private final OnceUploads once;
  private final InstantSource clock;

  ForgetKeys(OnceUploads once, InstantSource clock) {
    this.once = once;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "15m")
  void run() {
    Instant before = clock.instant().minus(KEPT);
    new Purge("idempotency keys", most -> once.forget(before, most)).run();
  }
}
