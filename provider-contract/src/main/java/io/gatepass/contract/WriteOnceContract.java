package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Constraints;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was kept stays as it is, whatever else was signed. */
interface WriteOnceContract {

  @Test
  @Proves(Guarantee.SECOND_WRITE_REFUSED)
  default void a_second_write_with_the_same_request_changes_nothing(Bench bench) {
    SignedRequest write = bench.sign(Samples.exactly(Samples.hello()));
    Answers.accepted(Request.of(write, Samples.hello()));
    StoredObject kept = bench.settle(Samples.exactly(Samples.hello()));
    Request again = Request.of(write, Samples.other());
    if (bench.store().rules().writeOnce() == Enforcement.WIRE) {
      Answers.refused(bench, again);
    } else {
      again.send();
      bench.evidence().foundByTheLook();
    }
    assertThat(bench.store().objects().find(kept.ref().key())).contains(kept);
    assertThat(bench.read(kept)).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.ONE_OF_SIXTEEN_WINS)
  default void of_sixteen_writes_at_once_exactly_one_is_kept(Bench bench) {
    Constraints promised = Samples.exactly(Samples.bytes("write 00"));
    SignedRequest write = bench.sign(promised);
    List<byte[]> bodies =
        IntStream.range(0, 16).mapToObj("write %02d"::formatted).map(Samples::bytes).toList();
    List<Integer> answers = AtOnce.statuses(bodies.stream().map(b -> Request.of(write, b)));
    List<byte[]> winners =
        IntStream.range(0, 16).filter(i -> answers.get(i) < 300).mapToObj(bodies::get).toList();
    if (bench.store().rules().writeOnce() == Enforcement.WIRE) {
      assertThat(answers).as("answers").filteredOn(status -> status < 300).hasSize(1);
      assertThat(answers).as("answers").allMatch(status -> status < 300 || status / 100 == 4);
      bench.evidence().refusedByTheStore();
    } else {
      bench.evidence().foundByTheLook();
    }
    assertThat(winners).contains(bench.read(bench.settle(promised)));
  }

  @Test
  @Proves(Guarantee.FROZEN_WHEN_READY)
  default void after_ready_no_signed_write_changes_what_a_download_returns(Bench bench) {
    Constraints promised = Samples.exactly(Samples.hello());
    SignedRequest first = bench.sign(promised);
    SignedRequest second = bench.sign(Samples.exactly(Samples.hello()));
    Answers.accepted(Request.of(first, Samples.hello()));
    StoredObject kept = bench.settle(promised);
    Request download = bench.get(kept);
    byte[] before = Answers.accepted(download).body();
    for (SignedRequest signed : List.of(first, second, bench.sign(promised))) {
      Tricks.on(Request.of(signed, Samples.other()), bench.backend().smuggled())
          .forEach(Request::send);
    }
    assertThat(before).isEqualTo(Samples.hello());
    assertThat(Answers.accepted(download).body()).isEqualTo(before);
    assertThat(Answers.accepted(bench.get(kept)).body()).isEqualTo(before);
    assertThat(bench.store().objects().find(kept.ref().key())).contains(kept);
  }

  @Test
  @Proves(Guarantee.SMUGGLED_COPY_REFUSED)
  default void a_signed_write_can_neither_read_another_object_nor_replace_a_written_one(
      Bench bench) {
    StoredObject victim = bench.another().upload(Samples.other());
    Map<String, String> copy = bench.backend().copyOf(victim.ref().key());
    assertThat(copy).as("headers that would make a write a copy").isNotEmpty();
    Request write = bench.put(Samples.hello());
    for (Request copying : Tricks.copies(write, copy)) {
      Answers.refusedAndNothingStored(bench, copying);
    }
    Answers.accepted(write);
    StoredObject kept = bench.settle(Samples.exactly(Samples.hello()));
    for (Request copying : Tricks.copies(write, copy)) {
      Answers.refused(bench, copying);
    }
    assertThat(bench.read(kept)).isEqualTo(Samples.hello());
  }
}
