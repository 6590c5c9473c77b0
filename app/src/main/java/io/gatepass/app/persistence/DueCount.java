package io.gatepass.app.persistence;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Introspected
record DueCount(long pieces, @Nullable Instant oldest) {}
