package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.FaultProxy.Fault;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told when something is wrong with parts. */
interface PartTroubleContract {

  private static StorageProvider at(Bench bench, Map<String, String> settings) {
    return bench.backend().open(settings, InstantSource.system());
  }

  private static void unavailableAt(
      Bench bench, URI endpoint, int calls, Consumer<ThrowingCallable> each) {
    try (StorageProvider store = at(bench, bench.backend().through(endpoint))) {
      AtOnce.results(
          Trouble.partCalls(bench, store).stream()
              .limit(calls)
              .map(call -> AtOnce.work(() -> each.accept(call)))
              .toList());
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_DOWN)
  default void for_a_store_that_is_down_calls_for_parts_are_unavailable(Bench bench) {
    unavailableAt(
        bench,
        TroubleContract.nobody(bench.backend().endpoint()),
        4,
        call -> Trouble.thrown(Unavailable.class, bench, call));
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_SLOW)
  default void for_a_store_that_never_answers_calls_for_parts_are_unavailable(Bench bench) {
    try (FaultProxy silent = FaultProxy.before(bench.backend().endpoint(), new Fault.BlackHole())) {
      unavailableAt(bench, silent.uri(), 3, call -> Trouble.thrown(Unavailable.class, bench, call));
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_BUSY)
  default void in_a_storm_of_503_calls_for_parts_are_unavailable_until_when_it_says(Bench bench) {
    Duration asked = Duration.ofSeconds(2);
    try (FaultProxy busy = FaultProxy.before(bench.backend().endpoint(), new Fault.Busy(asked))) {
      unavailableAt(
          bench,
          busy.uri(),
          4,
          call ->
              assertThat(Trouble.thrown(Unavailable.class, bench, call).retryAfter())
                  .contains(asked));
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.COMPLETE_FOUND)
  default void a_complete_whose_answer_is_lost_is_found_by_looking(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello()).sendAll();
    List<StoredPart> listed = parts.listed();
    try (FaultProxy resetting =
        FaultProxy.before(bench.backend().endpoint(), new Fault.ResetAfter(1))) {
      completeBy(bench, resetting.uri(), parts, listed);
      assertThat(resetting.connections()).isPositive();
    }
    parts.holds(parts.found(listed), Samples.hello());
  }

  private static void completeBy(
      Bench bench, URI endpoint, MultipartBench parts, List<StoredPart> listed) {
    try (StorageProvider store = at(bench, bench.backend().through(endpoint))) {
      parts.completeBy(store, listed);
    } catch (StorageException told) {
      Trouble.tellsNoSecret(bench, told);
    }
  }

  @Test
  @Proves(Guarantee.CREDENTIAL_REFUSED)
  default void a_credential_that_the_store_refuses_is_misconfigured_for_parts(Bench bench) {
    assertThat(bench.backend().wrongCredentials()).isNotEmpty();
    for (Map<String, String> wrong : bench.backend().wrongCredentials()) {
      misconfigured(bench, wrong);
    }
  }

  @Test
  @Proves(Guarantee.PARTS_ABSENT_PLACE)
  default void a_place_that_is_not_there_is_never_taken_for_an_ended_session(Bench bench) {
    misconfigured(bench, bench.backend().nowhere());
  }

  private static void misconfigured(Bench bench, Map<String, String> settings) {
    try (StorageProvider store = at(bench, settings)) {
      for (ThrowingCallable call : Trouble.partCalls(bench, store)) {
        Trouble.thrown(Misconfigured.class, bench, call);
      }
    }
  }
}
