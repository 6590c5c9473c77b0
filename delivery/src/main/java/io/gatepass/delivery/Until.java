package io.gatepass.delivery;

import io.gatepass.domain.Lifetime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Ends of permissions, in whole seconds, as caches read them. */
record Until(InstantSource clock) {
  Instant of(Lifetime lifetime) {
    return clock.instant().plus(lifetime.value()).truncatedTo(ChronoUnit.SECONDS);
  }
}
