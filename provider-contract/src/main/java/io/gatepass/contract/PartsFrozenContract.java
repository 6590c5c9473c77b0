package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Part;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the requests for parts can still do when it is over. */
interface PartsFrozenContract {

  private static void late(MultipartBench parts, Bench bench, Request sent) {
    if (sent.body(Samples.other()).send().statusCode() >= 400) {
      bench.evidence().refusedByTheStore();
    } else {
      bench.evidence().foundByTheLook();
    }
    MultipartBench next = parts.rival(Samples.hello());
    assertThat(next.listed()).as("parts of a new session").isEmpty();
  }

  @Test
  @Proves(Guarantee.LATE_PART_HARMLESS)
  default void a_part_sent_after_complete_changes_nothing(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Request part = parts.request(1);
    StoredObject kept = parts.sendAll().settle();
    late(parts, bench, part);
    late(parts, bench, parts.request(1));
    assertThat(bench.store().objects().find(kept.ref().key())).contains(kept);
    assertThat(bench.read(kept)).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.LATE_PART_HARMLESS)
  default void a_part_sent_after_abort_makes_nothing(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Request part = parts.request(1);
    parts.send(1);
    parts.multiparts().abort(parts.key());
    late(parts, bench, part);
    assertThat(parts.look()).isEmpty();
  }

  @Test
  @Proves(Guarantee.LATE_PART_REMOVED)
  default void a_part_sent_after_abort_is_removed_by_another(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Request part = parts.request(1);
    parts.multiparts().abort(parts.key());
    part.send();
    parts.multiparts().abort(parts.key());
    assertThat(parts.isOver()).isTrue();
    assertThat(parts.look()).isEmpty();
  }

  @Test
  @Proves(Guarantee.PARTS_FROZEN)
  default void after_ready_no_request_for_a_part_changes_what_a_download_returns(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Part second = new Part(2, Optional.empty());
    List<Request> issued =
        new ArrayList<>(
            List.of(
                parts.request(1),
                parts.request(1),
                parts.request(new Part(1, Optional.empty()), Samples.hello()),
                parts.request(second, Samples.hello())));
    StoredObject kept = parts.sendAll().settle();
    issued.add(parts.request(1));
    Request download = bench.get(kept);
    byte[] before = Answers.accepted(download).body();
    for (Request request : issued) {
      Request part = request.body(Samples.other());
      Tricks.on(part, bench.backend().smuggled()).forEach(Request::send);
      Tricks.whole(part).forEach(Request::send);
      bench.backend().abuses(part, Samples.other()).forEach(Request::send);
      completeAgain(parts);
    }
    assertThat(before).isEqualTo(Samples.hello());
    assertThat(Answers.accepted(download).body()).isEqualTo(before);
    assertThat(Answers.accepted(bench.get(kept)).body()).isEqualTo(before);
    assertThat(bench.store().objects().find(kept.ref().key())).contains(kept);
  }

  /** As a worker would that has not yet heard of the end. */
  private static void completeAgain(MultipartBench parts) {
    try {
      parts.complete(parts.listed());
    } catch (StorageException over) {
      assertThat(over).isNotInstanceOf(StorageException.Unavailable.class);
    }
  }
}
