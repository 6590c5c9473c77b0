package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.Part;
import io.gatepass.domain.PartLimits;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A file in parts, as it should be. */
interface PartsContract {

  @Test
  @Proves(Guarantee.PARTS_WORK)
  default void parts_sent_at_once_become_the_file(Bench bench) {
    byte[] file = MultipartBench.file(bench, 3);
    MultipartBench parts = MultipartBench.of(bench, file);
    assertThat(AtOnce.statuses(Stream.of(2, 3, 1).map(parts::request)))
        .allMatch(status -> status >= 200 && status < 300);
    StoredObject kept = parts.settle();
    assertThat(kept.size()).isEqualTo(Samples.size(file));
    assertThat(ContentType.parse(kept.contentType())).contains(Samples.TEXT);
    assertThat(kept.uploadId()).contains(bench.id().toString());
    assertThat(kept.foreignHeaders()).isEmpty();
    assertThat(bench.store().objects().find(kept.ref().key())).contains(kept);
    parts.holds(kept, file);
  }

  @Test
  @Proves(Guarantee.PARTS_WORK)
  default void parts_may_come_in_any_order(Bench bench) {
    byte[] file = MultipartBench.file(bench, 3);
    MultipartBench parts = MultipartBench.of(bench, file);
    assertThat(parts.listed()).isEmpty();
    parts.send(3, 1, 2);
    assertThat(parts.listed()).extracting(part -> part.number()).containsExactly(1, 2, 3);
    parts.holds(parts.settle(), file);
  }

  @Test
  @Proves(Guarantee.PARTS_WORK)
  default void who_sends_may_plan(Bench bench) {
    byte[] file = MultipartBench.file(bench, 2);
    MultipartBench parts = MultipartBench.of(bench, Samples.atMost(file.length + 5), file);
    for (int number : List.of(1, 2)) {
      Part unmeasured = new Part(number, Optional.empty());
      Answers.accepted(parts.request(unmeasured, parts.bytes(number)));
    }
    PartLimits limits = parts.multiparts().limits();
    Arrival arrival = new PartPlan.Open().arrival(parts.listed(), limits);
    assertThat(arrival.isComplete()).as("%s", arrival).isTrue();
    parts.complete(arrival.arrived());
    parts.holds(parts.found(arrival.arrived()), file);
  }

  @Test
  @Proves(Guarantee.PART_INSTRUCTION_COMPLETE)
  default void no_header_of_a_part_is_one_that_a_browser_forbids_to_set(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Instant before = Instant.now();
    SignedRequest signed = parts.sign(parts.part(1), Optional.empty(), Lifetime.STANDARD);
    assertThat(signed.headers().keySet())
        .noneMatch(name -> name.matches(RightRequestContract.FORBIDDEN));
    assertThat(signed.expiresAt())
        .isBetween(
            before.plus(Lifetime.STANDARD.value()).minusSeconds(1),
            Instant.now().plus(Lifetime.STANDARD.value()));
    assertThat(signed.toString())
        .doesNotContain("?", "ignature")
        .doesNotContain(bench.backend().secrets());
  }

  @Test
  @Proves(Guarantee.PART_LIMITS_STATED)
  @Scenario(number = 40, layer = Layer.SERVER)
  default void the_largest_plan_keeps_the_limits_and_its_last_part_can_be_signed(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    PartLimits limits = parts.multiparts().limits();
    assertThat(limits.smallest()).isBetween(new ByteCount(1), new ByteCount(8 << 20));
    assertThat(limits.largest().value()).isGreaterThanOrEqualTo(8 << 20);
    assertThat(limits.most()).isBetween(1, PartPlan.MOST_PARTS);
    assertThat(limits.kept().orElse(Duration.ofDays(1))).isPositive();
    assertThat(parts.multiparts().rules().largestPut()).isEqualTo(limits.largestObject());
    PartPlan.Planned largest = PartPlan.Planned.of(limits.largestObject(), limits);
    assertThat(largest.count()).isBetween(1, limits.most());
    assertThat(largest.partSize()).isBetween(limits.smallest(), limits.largest());
    for (Part last :
        List.of(
            largest.part(largest.count()).orElseThrow(),
            new Part(limits.most(), Optional.of(new Part.Extent(0, limits.largest()))))) {
      assertThat(parts.sign(last, Optional.empty(), Lifetime.STANDARD).expiresAt())
          .isAfter(Instant.now());
    }
  }

  @Test
  @Proves(Guarantee.EMPTY_IN_PARTS)
  default void an_empty_file_in_one_empty_part_is_stored(Bench bench) {
    assertThat(bench.store().multiparts().limits().takesEmpty()).as("takes empty").isTrue();
    MultipartBench parts = MultipartBench.of(bench, new byte[0]);
    StoredObject kept = parts.sendAll().settle();
    assertThat(kept.size()).isEqualTo(ByteCount.ZERO);
    assertThat(Arrays.toString(bench.read(kept))).isEqualTo("[]");
  }
}
