package io.gatepass.app.limit;

import io.gatepass.domain.Caller;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Charges callers and their tenants for what they ask for, of both or of neither. */
public final class Allowance {
  private final List<Limit> limits;
  private final Buckets buckets;
  private final Consumer<Limit> refused;

  public Allowance(List<Limit> limits, Buckets buckets) {
    this(limits, buckets, limit -> {});
  }

  /**
   * The same, told of each refusal.
   *
   * @param refused returns at once, and never fails
   */
  public Allowance(List<Limit> limits, Buckets buckets, Consumer<Limit> refused) {
    this.limits = List.copyOf(limits);
    this.buckets = buckets;
    this.refused = refused;
  }

  /**
   * Takes of all that, or nothing of it. What is more than a whole limit takes the whole limit: it
   * could never be had otherwise.
   *
   * @param counts nothing is charged for 0
   * @return the limit that is used up; empty: it may be had
   */
  public Optional<Exceeded> take(Caller caller, Map<Charged, Integer> counts) {
    return take(Payer.of(caller), counts);
  }

  /** The same for whoever pays. */
  public Optional<Exceeded> take(Payer payer, Map<Charged, Integer> counts) {
    Deque<Limit> taken = new ArrayDeque<>();
    for (Limit limit : limits) {
      long cost = cost(limit, counts);
      Optional<Duration> pause =
          cost == 0 ? Optional.empty() : buckets.take(limit.key(payer), limit.rate(), cost);
      if (pause.isPresent()) {
        taken.forEach(
            earlier -> buckets.giveBack(earlier.key(payer), earlier.rate(), cost(earlier, counts)));
        refused.accept(limit);
        return Optional.of(new Exceeded(limit, pause.get()));
      }
      if (cost > 0) {
        taken.push(limit);
      }
    }
    return Optional.empty();
  }

  /**
   * The most of it that anybody may have at once; {@link Long#MAX_VALUE} where nothing limits it.
   */
  public long most(Charged charged) {
    return limits.stream()
        .filter(limit -> limit.charged() == charged)
        .mapToLong(limit -> limit.rate().most())
        .min()
        .orElse(Long.MAX_VALUE);
  }

  private static long cost(Limit limit, Map<Charged, Integer> counts) {
    return Math.min(counts.getOrDefault(limit.charged(), 0), limit.rate().most());
  }
}
