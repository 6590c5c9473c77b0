package io.gatepass.app.audit;

import io.gatepass.ports.AuditRecord;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Each record as a line of JSON: whatever it holds, control characters are escaped there. */
@Singleton
final class AuditLines {
  private static final Logger LOG = LoggerFactory.getLogger("gatepass.audit");

  private final ObjectMapper mapper;

  AuditLines(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @EventListener
  void write(AuditRecord audited) {
    try {
      LOG.info("{}", mapper.writeValueAsString(AuditJson.of(audited)));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
