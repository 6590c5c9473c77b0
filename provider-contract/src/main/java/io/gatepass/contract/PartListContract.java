package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Part;
import io.gatepass.domain.StoredPart;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the store tells of the parts that it has. */
interface PartListContract {

  @Test
  @Proves(Guarantee.PARTS_ACCOUNTED)
  default void what_is_missing_is_told_and_can_still_be_sent(Bench bench) {
    byte[] file = MultipartBench.file(bench, 2);
    MultipartBench parts = MultipartBench.of(bench, file);
    assertThat(parts.arrival().missing()).containsExactly(1, 2);
    parts.send(2);
    Arrival arrival = parts.arrival();
    assertThat(arrival.missing()).containsExactly(1);
    assertThat(arrival.arrived()).extracting(StoredPart::number).containsExactly(2);
    assertThat(arrival.arrived().getFirst().size()).isEqualTo(Samples.size(parts.bytes(2)));
    parts.send(1);
    parts.holds(parts.settle(), file);
  }

  @Test
  @Proves(Guarantee.PARTS_ACCOUNTED)
  default void a_part_of_another_size_is_told_and_can_be_sent_right(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Part unmeasured = new Part(1, Optional.empty());
    Answers.accepted(parts.request(unmeasured, Samples.bytes("hell")));
    assertThat(parts.arrival()).isEqualTo(new Arrival(List.of(), List.of(), List.of(1)));
    parts.send(1);
    parts.holds(parts.settle(), Samples.hello());
  }

  @Test
  @Proves(Guarantee.PART_SENT_AGAIN)
  default void a_part_that_is_sent_again_replaces_the_first(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Answers.accepted(parts.request(parts.part(1), Samples.other()));
    parts.send(1);
    assertThat(parts.listed()).hasSize(1);
    parts.holds(parts.settle(), Samples.hello());
  }

  @Test
  @Proves(Guarantee.PART_SENT_AGAIN)
  default void of_writers_of_one_part_at_once_exactly_one_is_kept_whole(Bench bench) {
    List<byte[]> bodies =
        IntStream.range(0, 4).mapToObj(i -> Samples.bytes(("" + i).repeat(100_000))).toList();
    MultipartBench parts = MultipartBench.ofOne(bench, bodies.getFirst());
    Stream<Request> requests = bodies.stream().map(body -> parts.request(parts.part(1), body));
    List<Integer> answers = AtOnce.statuses(requests);
    List<byte[]> taken =
        IntStream.range(0, 4).filter(i -> answers.get(i) < 300).mapToObj(bodies::get).toList();
    assertThat(parts.listed()).hasSize(1);
    byte[] kept = bench.read(parts.settle());
    assertThat(taken).as("bodies that were taken").anyMatch(body -> Arrays.equals(body, kept));
  }

  @Test
  @Proves(Guarantee.SESSIONS_APART)
  default void parts_of_another_session_of_the_key_are_not_in_the_file(Bench bench) {
    byte[] stale = MultipartBench.file(bench, 2);
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    MultipartBench rival = parts.rival(stale).sendAll();
    assertThat(parts.listed()).isEmpty();
    parts.send(1);
    assertThat(parts.listed()).extracting(StoredPart::number).containsExactly(1);
    parts.holds(parts.settle(), Samples.hello());
    parts.multiparts().abort(parts.key());
    assertThat(rival.isOver()).isTrue();
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.PARTS_PAGED)
  default void ten_thousand_parts_are_listed_in_full(Bench bench) {
    byte[] file = new byte[10_000];
    MultipartBench parts =
        MultipartBench.of(bench, Samples.exactly(file), new CutFile(file, new ByteCount(1)));
    List<Supplier<HttpResponse<byte[]>>> sends =
        IntStream.rangeClosed(1, file.length)
            .<Supplier<HttpResponse<byte[]>>>mapToObj(
                number -> () -> Answers.accepted(parts.request(number)))
            .toList();
    assertThat(AtOnce.results(16, sends)).hasSize(file.length);
    List<StoredPart> listed = parts.listed();
    assertThat(listed)
        .extracting(StoredPart::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, file.length).boxed().toList());
    assertThat(listed).extracting(StoredPart::size).containsOnly(new ByteCount(1));
    parts.multiparts().abort(parts.key());
  }
}
