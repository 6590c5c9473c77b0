package io.gatepass.app.event;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Reception;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Anybody can send what is refused, so that each kind is told once a minute; all are counted. */
final class RefusalLog {
  private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Map<Kind, Instant> told = new ConcurrentHashMap<>();

  private record Kind(StoreName store, Reception.Why why) {}

  /** Whether it was told. */
  boolean refused(StoreName store, Reception.Why why, Instant now) {
    Kind kind = new Kind(store, why);
    Instant last = told.get(kind);
    boolean isNew =
        last == null
            ? told.putIfAbsent(kind, now) == null
            : !now.isBefore(last.plus(PAUSE)) && told.replace(kind, last, now);
    if (isNew) {
      LOG.warn("Events of store {} are refused: {}; more of them are only counted", store, why);
    }
    return isNew;
  }
}
