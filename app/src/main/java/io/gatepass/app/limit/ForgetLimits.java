package io.gatepass.app.limit;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;

/** Who has asked for nothing in a while has all of it again, and needs no place. */
@Singleton
final class ForgetLimits {
  private final Buckets buckets;

  ForgetLimits(Buckets buckets) {
    this.buckets = buckets;
  }

  @Scheduled(fixedDelay = "10m", initialDelay = "10m")
  void run() {
    buckets.forget();
  }
}
