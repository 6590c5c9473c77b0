package io.gatepass.app.persistence;

import io.gatepass.domain.Usage;
import io.micronaut.core.annotation.Introspected;

@Introspected
record Counted(long bytes, long objects) {
  Usage usage() {
    return new Usage(bytes, objects);
  }
}
