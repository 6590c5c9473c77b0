package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.Part;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Missing;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The parts become one object. */
interface CompleteContract {

  @Test
  @Proves(Guarantee.COMPLETE_EXACT)
  default void a_part_beyond_the_plan_is_not_in_the_file(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello()).sendAll();
    Part extra = new Part(2, Optional.empty());
    Answers.accepted(parts.request(extra, Samples.other()));
    assertThat(parts.listed()).hasSize(2);
    parts.holds(parts.settle(), Samples.hello());
  }

  @Test
  @Proves(Guarantee.COMPLETE_EXACT)
  default void what_never_arrived_cannot_be_completed_and_spoils_nothing(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, MultipartBench.file(bench, 2));
    parts.send(1);
    List<StoredPart> listed = parts.listed();
    StoredPart first = listed.getFirst();
    StoredPart never =
        new StoredPart(2, Samples.size(parts.bytes(2)), first.tag(), first.checksum());
    assertThatThrownBy(() -> parts.complete(Stream.of(first, never).toList()))
        .isInstanceOf(Conflict.class);
    assertThat(parts.look()).isEmpty();
    parts.send(2);
    assertThat(parts.settle().size()).isEqualTo(Samples.size(MultipartBench.file(bench, 2)));
  }

  @Test
  @Proves(Guarantee.COMPLETE_EXACT)
  default void a_second_complete_changes_nothing(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello()).sendAll();
    List<StoredPart> listed = parts.listed();
    parts.complete(listed);
    StoredObject made = parts.look().orElseThrow();
    try {
      parts.complete(listed);
    } catch (Missing | Conflict over) {
      bench.evidence().refusedByTheStore();
    }
    StoredObject later = parts.look().orElseThrow();
    assertThat(later.size()).isEqualTo(made.size());
    assertThat(later.uploadId()).isEqualTo(made.uploadId());
    parts.holds(parts.found(listed), Samples.hello());
    assertThat(parts.isOver()).isTrue();
  }

  @Test
  @Proves(Guarantee.PART_CHANGED_REFUSED)
  default void a_part_that_changed_since_it_was_listed_is_not_completed(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello()).sendAll();
    List<StoredPart> seen = parts.listed();
    Answers.accepted(parts.request(parts.part(1), Samples.other()));
    EntityTag now = parts.listed().getFirst().tag();
    assertThat(now).isNotEqualTo(seen.getFirst().tag());
    assertThatThrownBy(() -> parts.complete(seen)).isInstanceOf(Conflict.class);
    assertThat(parts.look()).isEmpty();
    parts.send(1);
    parts.holds(parts.settle(), Samples.hello());
  }
}
