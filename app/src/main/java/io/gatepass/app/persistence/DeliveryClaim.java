package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** A delivery that was due when it was locked. */
@Introspected
record DeliveryClaim(UUID id, int attempts) {}
