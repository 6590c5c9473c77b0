package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/**
 * How often and after which pauses something is tried again.
 *
 * @param first pause after the first failure; each one after it is twice as long
 * @param longest pause of all
 * @param attempts of a call or a file, at least 1
 * @param attemptsUnderWay of what belongs to a file of which something has arrived already
 */
public record Patience(Duration first, Duration longest, int attempts, int attemptsUnderWay) {

  private static final int MOST_DOUBLINGS = 20;

  /** Some twenty seconds, and some ten minutes for what is under way. */
  public static Patience usual() {
    return new Patience(Duration.ofSeconds(1), Duration.ofSeconds(15), 5, 50);
  }

  /** The same with so many attempts of a call. */
  public Patience underWay() {
    return new Patience(first, longest, attemptsUnderWay, attemptsUnderWay);
  }

  /** With jitter, so that many clients hit by one outage do not come back at once. */
  public Duration backoff(int attempt) {
    Duration doubled = first.multipliedBy(1L << Math.min(MOST_DOUBLINGS, attempt - 1));
    Duration ceiling = doubled.compareTo(longest) > 0 ? longest : doubled;
    return Duration.ofNanos(
        ThreadLocalRandom.current().nextLong(ceiling.toNanos() / 2, ceiling.toNanos() + 1));
  }

  /**
   * Waits so long.
   *
   * @throws CancellationException when the thread is interrupted
   */
  public void pause(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new CancellationException();
    }
  }

  /** Repeats a call that may be repeated while its failure may pass. */
  public <T> T patiently(Supplier<T> call) {
    for (int attempt = 1; ; attempt++) {
      try {
        return call.get();
      } catch (Failure failure) {
        if (!failure.mayPass() || attempt >= attempts) {
          throw failure;
        }
        pause(failure.retryAfter().orElse(backoff(attempt)));
      }
    }
  }
}
