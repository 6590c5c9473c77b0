package io.gatepass.app.observe;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Says of each kind of thing once a minute that it is worth a line in the log. */
public final class Seldom<K> {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final Map<K, Instant> told = new ConcurrentHashMap<>();

  /** Whether it is to be told now; never twice in a minute, whoever asks. */
  public boolean isDue(K kind, Instant now) {
    Instant last = told.get(kind);
    return last == null
        ? told.putIfAbsent(kind, now) == null
        : !now.isBefore(last.plus(PAUSE)) && told.replace(kind, last, now);
  }
}
