package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.PartPlan.Planned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartPlanTest {
  @ParameterizedTest
  @CsvSource({
    "0, 8, 1",
    "1, 8, 1",
    "8388608, 8, 1",
    "8388609, 8, 2",
    "75497472000, 8, 9000",
    "75497472001, 9, 8001",
    "5497558138880, 583, 8993"
  })
  void parts_grow_by_whole_mebibytes_when_9000_of_8_do_not_hold_the_file(
      long size, long mebibytes, int count) {
    Planned plan = Planned.of(new ByteCount(size), Parts.GOOGLE);

    assertThat(plan.partSize().value()).isEqualTo(mebibytes * Parts.MIB);
    assertThat(plan.count()).isEqualTo(count);
  }

  @Test
  void a_part_is_never_larger_than_the_store_takes() {
    Planned plan = Planned.of(Parts.AMAZON.largestObject(), Parts.AMAZON);

    assertThat(plan.partSize()).isEqualTo(Parts.AMAZON.largest());
    assertThat(plan.count()).isEqualTo(10_000);
  }

  @Test
  void a_file_larger_than_the_store_takes_has_no_plan() {
    ByteCount tooLarge = new ByteCount(Parts.GOOGLE.largestObject().value() + 1);

    assertThatThrownBy(() -> Planned.of(tooLarge, Parts.GOOGLE))
        .isInstanceOfSatisfying(
            InvalidValue.class, e -> assertThat(e.code()).isEqualTo("size_too_large"));
  }

  @Test
  void an_empty_file_is_one_empty_part() {
    Planned plan = Planned.of(ByteCount.ZERO, Parts.AMAZON);

    assertThat(plan.part(1).orElseThrow().size()).contains(ByteCount.ZERO);
    assertThat(plan.arrival(List.of(), Parts.AMAZON).missing()).containsExactly(1);
    assertThat(plan.arrival(List.of(Parts.stored(1, 0)), Parts.AMAZON).isComplete()).isTrue();
  }

  @Test
  void of_a_part_that_is_listed_twice_the_last_counts() {
    Planned plan = Planned.of(new ByteCount(10), Parts.AMAZON);

    assertThat(plan.arrival(List.of(Parts.stored(1, 9), Parts.stored(1, 10)), Parts.AMAZON))
        .matches(Arrival::isComplete);
    assertThat(plan.arrival(List.of(Parts.stored(1, 10), Parts.stored(1, 9)), Parts.AMAZON))
        .extracting(Arrival::wrongSize)
        .isEqualTo(List.of(1));
  }

  @Test
  void parts_beyond_the_plan_are_passed_over() {
    Planned plan = Planned.of(new ByteCount(10), Parts.AMAZON);

    Arrival arrival =
        plan.arrival(List.of(Parts.stored(2, 5 * Parts.MIB), Parts.stored(1, 10)), Parts.AMAZON);

    assertThat(arrival.arrived()).containsExactly(Parts.stored(1, 10));
    assertThat(arrival.isComplete()).isTrue();
  }
}
