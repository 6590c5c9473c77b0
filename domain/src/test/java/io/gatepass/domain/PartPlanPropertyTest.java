package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.PartPlan.Planned;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PartPlanPropertyTest {
  static List<PartLimits> stores() {
    return List.of(Parts.AMAZON, Parts.GOOGLE, Parts.AZURE);
  }

  @ParameterizedTest
  @MethodSource("stores")
  void a_plan_covers_the_file_without_gap_or_overlap_within_every_limit(PartLimits limits) {
    Rounds.forEach(random -> {
      Planned plan = Planned.of(size(random, limits), limits);

      assertThat(plan.count()).isBetween(1, limits.most());
      assertThat(plan.partSize()).isLessThanOrEqualTo(limits.largest());
      assertThat(plan.partSize()).isGreaterThanOrEqualTo(limits.smallest());
      assertCovers(plan);
    });
  }

  private static void assertCovers(Planned plan) {
    long end = 0;
    for (int number = 1; number <= plan.count(); number++) {
      Part.Extent extent = plan.part(number).orElseThrow().extent().orElseThrow();
      assertThat(extent.offset()).isEqualTo(end);
      if (number < plan.count()) {
        assertThat(extent.size()).isEqualTo(plan.partSize());
      }
      end += extent.size().value();
    }
    assertThat(end).isEqualTo(plan.size().value());
    assertThat(plan.part(0)).isEmpty();
    assertThat(plan.part(-1)).isEmpty();
    assertThat(plan.part(plan.count() + 1)).isEmpty();
  }

  @Test
  void every_part_that_has_arrived_is_sorted_once() {
    Rounds.forEach(random -> {
      Planned plan = Planned.of(new ByteCount(random.nextLong(200 * Parts.MIB)), Parts.AMAZON);
      List<StoredPart> listed =
          IntStream.rangeClosed(1, plan.count())
              .filter(number -> random.nextInt(4) > 0)
              .mapToObj(number -> plan.part(number).orElseThrow())
              .map(part -> random.nextInt(4) > 0 ? Parts.stored(part) : wrong(part, random))
              .toList();

      Arrival arrival = plan.arrival(listed, Parts.AMAZON);

      assertThat(arrival.arrived().size() + arrival.missing().size() + arrival.wrongSize().size())
          .isEqualTo(plan.count());
      assertThat(arrival.arrived().size() + arrival.wrongSize().size()).isEqualTo(listed.size());
      assertThat(arrival.arrived())
          .allMatch(part ->
              plan.part(part.number()).flatMap(Part::size).orElseThrow().equals(part.size()));
      assertThat(arrival.isComplete()).isEqualTo(arrival.arrived().size() == plan.count());
    });
  }

  private static StoredPart wrong(Part part, SplittableRandom random) {
    long planned = part.size().orElseThrow().value();
    return Parts.stored(part.number(), planned + 1 + random.nextInt(100));
  }

  /** The ends of the range, the steps between plans, and anything between. */
  private static ByteCount size(SplittableRandom random, PartLimits limits) {
    long largest = limits.largestObject().value();
    long step = 8 * Parts.MIB * (1 + random.nextInt(9_000));
    return new ByteCount(
        switch (random.nextInt(8)) {
          case 0 -> 0;
          case 1 -> 1;
          case 2 -> largest;
          case 3 -> largest - 1;
          case 4 -> step;
          case 5 -> step + 1;
          case 6 -> step - 1;
          default -> random.nextLong(largest);
        });
  }
}
