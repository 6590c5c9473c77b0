package io.gatepass.app.upload;

import static java.util.stream.Collectors.toCollection;

import io.gatepass.app.testing.Calls;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * What may happen before and after every call of storage and every commit, and while a scan runs.
 */
final class Faults {
  private static final List<String> KINDS = List.of("killed", "failed", "meanwhile");

  private static final List<Enum<?>> RARE =
      List.of(
          Rows.RELEASE,
          Rows.WAKE,
          Rows.RESCHEDULE,
          Rows.RENEW,
          Rows.RENEW,
          Storage.COMPLETE,
          Storage.PROMOTE);

  /** Every place, and the rare ones more often. */
  private static final List<Enum<?>> FOCI =
      Stream.of(
              Arrays.stream(Storage.values()),
              Arrays.stream(Rows.values()),
              RARE.stream(),
              RARE.stream(),
              RARE.stream())
          .<Enum<?>>flatMap(places -> places)
          .toList();

  private final Sample sample;
  private final RandomGenerator random;
  private final Runnable meanwhile;
  private final Enum<?> focus;
  private final Set<String> met = new TreeSet<>();
  private int inThisStep;

  /**
   * For one history.
   *
   * @param meanwhile what another replica does between two calls
   */
  Faults(Sample sample, RandomGenerator random, Runnable meanwhile) {
    this.sample = sample;
    this.random = random;
    this.meanwhile = meanwhile;
    this.focus = FOCI.get(random.nextInt(FOCI.size()));
  }

  /** Every fault that there is, by its name. */
  static Set<String> all() {
    Stream<Enum<?>> before =
        Stream.concat(Arrays.stream(Storage.values()), Arrays.stream(Rows.values()));
    Stream<Enum<?>> after =
        Stream.concat(
            Arrays.stream(Storage.values()).filter(call -> !call.isLocal()),
            Arrays.stream(Rows.values()));
    return Stream.concat(
            before.map(call -> name("before", call)), after.map(call -> name("after", call)))
        .flatMap(place -> KINDS.stream().map(kind -> kind + " " + place))
        .collect(toCollection(TreeSet::new));
  }

  private static String name(String when, Enum<?> call) {
    return when + " " + call.getDeclaringClass().getSimpleName() + "." + call;
  }

  /** Those that were planned and that something came by. */
  Set<String> met() {
    return met;
  }

  /** Whether nothing has gone wrong since the last plan. */
  boolean isCalm() {
    return inThisStep == 0;
  }

  /** None, one, or two of them, or one at this history's own place. */
  void plan() {
    inThisStep = 0;
    if (random.nextInt(2) == 0) {
      focus();
    } else {
      anything();
    }
  }

  private void anything() {
    for (int planned = random.nextInt(3); planned > 0; planned--) {
      if (random.nextBoolean()) {
        at(Storage.values());
      } else {
        at(Rows.values());
      }
    }
    switch (random.nextInt(8)) {
      case 0 -> sample.scanner().finds(new ScanVerdict.Infected("Eicar"));
      case 1 -> sample.scanner().isDown();
      case 2 -> sample.scanner().pauses(Killed.here());
      case 3 -> sample.scanner().pauses(counted(meanwhile));
      default -> {}
    }
  }

  /** What is rare is met often in some histories, with the occasion that it needs. */
  private void focus() {
    switch (focus) {
      case Storage place -> at(place);
      case Rows place -> at(place);
      default -> throw new IllegalStateException();
    }
    if (focus == Rows.RENEW) {
      sample.scanner().pauses(counted(() -> sample.clock().advance(Duration.ofMinutes(2))));
    } else if (focus == Rows.RELEASE) {
      sample.storage().calls().beforeNext(Storage.COMPLETE, failing(silence()));
      sample.storage().calls().beforeNext(Storage.PROMOTE, failing(silence()));
    }
  }

  void calm() {
    sample.storage().calls().calm();
    sample.uploads().calls().calm();
    sample.scanner().finds(new ScanVerdict.Clean());
  }

  private void at(Storage... places) {
    plan(sample.storage().calls(), places, silence());
  }

  private void at(Rows... places) {
    plan(
        sample.uploads().calls(),
        places,
        new RepositoryUnavailable(new IllegalStateException("planned")));
  }

  private <C extends Enum<C>> void plan(Calls<C> calls, C[] places, RuntimeException failure) {
    C place = places[random.nextInt(places.length)];
    String kind = KINDS.get(random.nextInt(KINDS.size()));
    if (random.nextBoolean()) {
      calls.beforeNext(place, meeting(kind + " " + name("before", place), what(kind, failure)));
    } else {
      calls.afterNext(place, meeting(kind + " " + name("after", place), what(kind, failure)));
    }
  }

  private Runnable meeting(String name, Runnable what) {
    return counted(() -> {
      met.add(name);
      what.run();
    });
  }

  private Runnable counted(Runnable what) {
    return () -> {
      inThisStep++;
      what.run();
    };
  }

  private Runnable what(String kind, RuntimeException failure) {
    return switch (kind) {
      case "killed" -> Killed.here();
      case "failed" -> failing(failure);
      default -> meanwhile;
    };
  }

  private Runnable failing(RuntimeException failure) {
    return counted(() -> {
      throw failure;
    });
  }

  private static StorageException silence() {
    return new StorageException.Unavailable("The store does not answer.", null, null);
  }
}
