package io.gatepass.app.limit;

import io.gatepass.domain.Caller;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Charges callers and their tenants for what they ask for, of both or of neither. */
public final class Allowance {
  private final List<Limit> limits;
  private final Buckets buckets;

  public Allowance(List<Limit> limits, Buckets buckets) {
    this.limits = List.copyOf(limits);
    this.buckets = buckets;
  }

  /**
   * What is more than a whole limit takes the whole limit: it could never be had otherwise.
   *
   * @param count nothing is charged for 0
   * @return the limit that is used up; empty: it may be had
   */
  public Optional<Exceeded> take(Caller caller, Charged charged, long count) {
    Deque<Limit> taken = new ArrayDeque<>();
    for (Limit limit : limits) {
      if (limit.charged() == charged && count > 0) {
        Optional<Duration> wait = buckets.take(limit.key(caller), limit.rate(), cost(limit, count));
        if (wait.isPresent()) {
          taken.forEach(earlier ->
              buckets.giveBack(earlier.key(caller), earlier.rate(), cost(earlier, count)));
          return Optional.of(new Exceeded(limit, wait.get()));
        }
        taken.push(limit);
      }
    }
    return Optional.empty();
  }

  private static long cost(Limit limit, long count) {
    return Math.min(count, limit.rate().most());
  }
}
