package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Missing;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sessions end, whoever remembers them. */
interface AbortContract {

  @Test
  @Proves(Guarantee.ABORT_ENDS_ALL)
  default void every_session_of_a_key_ends_and_ending_them_again_is_fine(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello()).sendAll();
    MultipartBench forgotten = parts.again().sendAll();
    MultipartBench rival = parts.rival(Samples.other()).sendAll();
    MultipartBench empty = parts.rival(Samples.other());
    for (int times = 0; times < 2; times++) {
      parts.multiparts().abort(parts.key());
      assertThat(parts.isOver()).isTrue();
      assertThat(forgotten.isOver()).isTrue();
      assertThat(rival.isOver()).isTrue();
      assertThat(empty.isOver()).isTrue();
      assertThat(parts.look()).isEmpty();
    }
  }

  @Test
  @Proves(Guarantee.ABORT_ENDS_ALL)
  default void what_was_ended_cannot_be_completed(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello()).sendAll();
    List<StoredPart> listed = parts.listed();
    parts.multiparts().abort(parts.key());
    assertThatThrownBy(() -> parts.complete(listed)).isInstanceOfAny(Missing.class, Conflict.class);
    assertThat(parts.look()).isEmpty();
  }

  @Test
  @Proves(Guarantee.ABORT_ENDS_ALL)
  default void an_end_and_a_complete_at_once_leave_the_whole_file_or_nothing(Bench bench) {
    for (int round = 0; round < 5; round++) {
      MultipartBench parts = MultipartBench.of(bench.another(), Samples.hello()).sendAll();
      List<StoredPart> listed = parts.listed();
      AtOnce.results(
          Stream.<Runnable>of(
                  () -> parts.complete(listed), () -> parts.multiparts().abort(parts.key()))
              .map(AbortContract::unlessLost)
              .toList());
      parts.multiparts().abort(parts.key());
      assertThat(parts.isOver()).isTrue();
      if (parts.look().isPresent()) {
        parts.holds(parts.found(listed), Samples.hello());
      }
    }
  }

  private static Supplier<Boolean> unlessLost(Runnable work) {
    return () -> {
      try {
        work.run();
        return true;
      } catch (StorageException lost) {
        return false;
      }
    };
  }

  @Test
  @Proves(Guarantee.ABORT_ENDS_ALL)
  default void there_may_be_nothing_to_end(Bench bench) {
    bench.store().multiparts().abort(bench.key());
    assertThat(bench.look()).isEmpty();
  }

  @Test
  @Proves(Guarantee.ABORT_ENDS_ALL)
  default void a_session_of_a_key_that_begins_alike_goes_on(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    MultipartBench neighbour = parts.neighbour();
    parts.sendAll();
    neighbour.sendAll();
    parts.multiparts().abort(parts.key());
    assertThat(parts.isOver()).isTrue();
    neighbour.holds(neighbour.settle(), Samples.hello());
  }

  @Test
  @Proves(Guarantee.ABORT_ENDS_ALL)
  default void an_object_under_the_key_stays(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello()).sendAll();
    parts.complete(parts.listed());
    StoredObject made = parts.look().orElseThrow();
    MultipartBench rival = parts.rival(Samples.other()).sendAll();
    parts.multiparts().abort(parts.key());
    assertThat(rival.isOver()).isTrue();
    assertThat(parts.look()).contains(made);
    assertThat(bench.read(made)).isEqualTo(Samples.hello());
  }
}
