package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A webhook with something due. */
@Introspected
record OwedRow(UUID id, @Nullable Instant awaySince) {}
