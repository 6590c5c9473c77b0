package io.gatepass.app.persistence;

import io.gatepass.domain.Usage;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

@MappedEntity("tenant_usage")
record UsageRow(@Id String tenant, long bytes, long objects, Instant dueAt) {
  Usage usage() {
    return new Usage(bytes, objects);
  }
}
