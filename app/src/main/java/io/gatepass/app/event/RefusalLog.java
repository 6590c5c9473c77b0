package io.gatepass.app.event;

import io.gatepass.app.observe.Seldom;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.Reception;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Anybody can send what is refused, so that each kind is told once a minute; all are counted. */
final class RefusalLog {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

  private final Seldom<Kind> told = new Seldom<>();

  private record Kind(StoreName store, Reception.Why why) {}

  /** Whether it was told. */
  boolean refused(StoreName store, Reception.Why why, Instant now) {
    boolean isDue = told.isDue(new Kind(store, why), now);
    if (isDue) {
      LOG.warn("Events of store {} are refused: {}; more of them are only counted", store, why);
    }
    return isDue;
  }
}
