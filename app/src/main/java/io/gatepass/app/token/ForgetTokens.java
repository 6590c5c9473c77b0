package io.gatepass.app.token;

import io.gatepass.app.work.Purge;
import io.gatepass.ports.UploadTokenRepository;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Who made a token may want to know for a day what became of it. */
@Singleton
final class ForgetTokens {
  private static final Duration KEPT = Duration.ofDays(1);

  private final UploadTokenRepository tokens;
  private final InstantSource clock;

  ForgetTokens(UploadTokenRepository tokens, InstantSource clock) {
    this.tokens = tokens;
    this.clock = clock;
  }

  @Scheduled(fixedDelay = "1h", initialDelay = "20m")
  void run() {
    Instant before = clock.instant().minus(KEPT);
    new Purge("upload tokens", most -> tokens.forget(before, most)).run();
  }
}
