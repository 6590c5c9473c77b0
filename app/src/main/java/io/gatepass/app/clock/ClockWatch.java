package io.gatepass.app.clock;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of the own clock. Of a clock that cannot be read the last reading counts. */
@Singleton
public final class ClockWatch {
  static final String DATABASE = "database";
  static final String STORE = "store for new uploads";

  private static final Logger LOG = LoggerFactory.getLogger(ClockWatch.class);
  private static final String FIX = "synchronise the clocks (NTP) of this machine and that one";

  private final Map<String, Skew> latest = new ConcurrentHashMap<>();
  private final Map<String, Skew> skewed = new ConcurrentHashMap<>();

  /** Whether deadlines and leases can be told, which all replicas must agree on. */
  public boolean isTrusted() {
    return !skewed.containsKey(DATABASE);
  }

  /** Whether, beyond that, what is signed will be taken, and not begin and end at another time. */
  boolean isRight() {
    return skewed.isEmpty();
  }

  /** What is wrong, for those who watch. */
  Optional<String> trouble() {
    return skewed.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .findFirst()
        .map(entry -> "is " + entry.getValue() + " that of the " + entry.getKey());
  }

  /** By how many seconds the own clock is certainly ahead; no number before that one was read. */
  double ahead(String whose) {
    Skew skew = latest.get(whose);
    return skew == null ? Double.NaN : skew.ahead().toMillis() / 1e3;
  }

  void note(String whose, Skew skew) {
    latest.put(whose, skew);
    boolean wasSkewed = skewed.containsKey(whose);
    if (skew.isTolerable()) {
      skewed.remove(whose);
    } else {
      skewed.put(whose, skew);
    }
    if (!skew.isTolerable() && !wasSkewed) {
      LOG.error("The clock of this gateway is {} that of the {}: {}", skew, whose, FIX);
    } else if (skew.isTolerable() && wasSkewed) {
      LOG.info("The clock of this gateway agrees with that of the {} again", whose);
    }
  }
}
