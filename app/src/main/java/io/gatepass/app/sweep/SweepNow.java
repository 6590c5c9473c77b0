package io.gatepass.app.sweep;

import io.gatepass.app.upload.Access;
import io.gatepass.app.work.Defect;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import io.gatepass.ports.RepositoryUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due at once, for an operator who does not wait for the next look. It claims as the
 * loops do, so it disturbs none of them.
 */
public final class SweepNow {
  private static final Logger LOG = LoggerFactory.getLogger(SweepNow.class);
  private static final Duration BUDGET = Duration.ofSeconds(10);

  private final SweepDue sweep;
  private final InstantSource clock;

  public SweepNow(SweepDue sweep, InstantSource clock) {
    this.sweep = sweep;
    this.clock = clock;
  }

  /**
   * What was done.
   *
   * @param attended how many uploads were due and have been seen to
   * @param more whether there may be others
   */
  public record Swept(int attended, boolean more) {}

  /**
   * Returns when nothing is due any more, or ten seconds after its beginning and what is under way
   * then. Repeatable.
   */
  public Swept sweep(Caller caller) {
    Access.require(caller, Scope.ADMIN);
    Instant end = clock.instant().plus(BUDGET);
    int attended = 0;
    int taken;
    do {
      taken = round();
      attended += taken;
    } while (taken == SweepDue.AT_ONCE && clock.instant().isBefore(end));
    return new Swept(attended, taken == SweepDue.AT_ONCE);
  }

  private int round() {
    List<Callable<Object>> due =
        sweep.claim(SweepDue.AT_ONCE).stream().map(Executors::callable).toList();
    try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Object> done : workers.invokeAll(due)) {
        seenTo(done);
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return due.size();
  }

  /** A defect in one keeps no other waiting; it is due again after its lease, as for the loops. */
  private static void seenTo(Future<Object> done) throws InterruptedException {
    try {
      done.get();
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RepositoryUnavailable down) {
        throw down;
      }
      if (!(failed.getCause() instanceof RuntimeException)) {
        throw new IllegalStateException(failed);
      }
      LOG.error("What was due is left for later: {}", Defect.told(failed.getCause()));
    }
  }
}
