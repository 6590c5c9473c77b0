package io.gatepass.app.upload;

import io.gatepass.app.testing.Calls;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.StorageException;
import java.util.random.RandomGenerator;

/**
 * What may happen before and after every call of storage and every commit, and while a scan runs.
 */
final class Faults {
  private final Sample sample;
  private final RandomGenerator random;
  private final Runnable meanwhile;

  /**
   * For one history.
   *
   * @param meanwhile what another replica does between two calls
   */
  Faults(Sample sample, RandomGenerator random, Runnable meanwhile) {
    this.sample = sample;
    this.random = random;
    this.meanwhile = meanwhile;
  }

  /** None, one, or two of them. */
  void plan() {
    for (int planned = random.nextInt(3); planned > 0; planned--) {
      if (random.nextBoolean()) {
        plan(
            sample.storage().calls(),
            Storage.values(),
            new StorageException.Unavailable("The store does not answer.", null, null));
      } else {
        plan(
            sample.uploads().calls(),
            Rows.values(),
            new RepositoryUnavailable(new IllegalStateException("planned")));
      }
    }
    switch (random.nextInt(8)) {
      case 0 -> sample.scanner().finds(new ScanVerdict.Infected("Eicar"));
      case 1 -> sample.scanner().isDown();
      case 2 -> sample.scanner().pauses(Killed.here());
      case 3 -> sample.scanner().pauses(meanwhile);
      default -> {}
    }
  }

  void calm() {
    sample.storage().calls().calm();
    sample.uploads().calls().calm();
    sample.scanner().finds(new ScanVerdict.Clean());
  }

  private <C extends Enum<C>> void plan(Calls<C> calls, C[] kinds, RuntimeException failure) {
    C kind = kinds[random.nextInt(kinds.length)];
    Runnable what = what(failure);
    if (random.nextBoolean()) {
      calls.beforeNext(kind, what);
    } else {
      calls.afterNext(kind, what);
    }
  }

  private Runnable what(RuntimeException failure) {
    return switch (random.nextInt(3)) {
      case 0 -> Killed.here();
      case 1 ->
          () -> {
            throw failure;
          };
      default -> meanwhile;
    };
  }
}
