package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpenPlanTest {
  private static final PartPlan OPEN = new PartPlan.Open();
  private static final long SIZE = 6 * Parts.MIB;

  @Test
  void any_number_up_to_the_highest_may_be_sent_and_says_nothing_of_its_length() {
    assertThat(OPEN.part(0)).isEmpty();
    assertThat(OPEN.part(1).orElseThrow().size()).isEmpty();
    assertThat(OPEN.part(10_000)).isPresent();
    assertThat(OPEN.part(10_001)).isEmpty();
  }

  @Test
  void nothing_sent_is_not_complete() {
    assertThat(arrival().missing()).containsExactly(1);
  }

  @Test
  void equal_parts_and_a_shorter_last_one_are_complete() {
    assertThat(arrival(part(2, SIZE), part(1, SIZE), part(3, 1)).isComplete()).isTrue();
    assertThat(arrival(part(1, SIZE), part(2, SIZE)).isComplete()).isTrue();
  }

  @Test
  void a_single_part_may_be_of_any_size() {
    assertThat(arrival(part(1, 3)).isComplete()).isTrue();
    assertThat(arrival(part(1, 0)).isComplete()).isTrue();
  }

  @Test
  void a_single_empty_part_has_the_wrong_size_where_the_store_takes_none() {
    PartLimits limits = Parts.takingNothingEmpty(Parts.AMAZON);

    assertThat(OPEN.arrival(List.of(part(1, 0)), limits).wrongSize()).containsExactly(1);
    assertThat(OPEN.arrival(List.of(part(1, 1)), limits).isComplete()).isTrue();
    assertThat(OPEN.arrival(List.of(part(1, SIZE), part(2, 0)), limits).isComplete()).isTrue();
  }

  @Test
  void of_a_part_that_is_listed_twice_the_last_counts() {
    assertThat(arrival(part(1, 3), part(1, SIZE), part(2, SIZE)).isComplete()).isTrue();
  }

  @Test
  void a_gap_is_missing() {
    assertThat(arrival(part(1, SIZE), part(4, SIZE)).missing()).containsExactly(2, 3);
    assertThat(arrival(part(2, SIZE)).missing()).containsExactly(1);
  }

  @Test
  void a_part_in_the_middle_that_differs_has_the_wrong_size() {
    assertThat(arrival(part(1, SIZE), part(2, SIZE - 1), part(3, SIZE)).wrongSize())
        .containsExactly(2);
  }

  @Test
  void a_last_part_that_is_longer_has_the_wrong_size() {
    assertThat(arrival(part(1, SIZE), part(2, SIZE + 1)).wrongSize()).containsExactly(2);
  }

  @Test
  void parts_that_the_store_would_not_put_together_have_the_wrong_size() {
    assertThat(arrival(part(1, 5), part(2, 5), part(3, 5)).wrongSize()).containsExactly(1, 2);
  }

  private static StoredPart part(int number, long size) {
    return Parts.stored(number, size);
  }

  private static Arrival arrival(StoredPart... listed) {
    return OPEN.arrival(List.copyOf(Arrays.asList(listed)), Parts.AMAZON);
  }
}
