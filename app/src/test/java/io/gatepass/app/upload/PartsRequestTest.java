package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gatepass.app.problem.InvalidRequest;
import io.gatepass.app.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PartsRequestTest {
  private static final String INVALID = "parts_selection_invalid";

  @Test
  void numbers_are_taken_in_their_order_each_once() {
    assertThat(listed(7L, 3L, 7L, 10_000L).read().numbers()).containsExactly(7, 3, 10_000);
  }

  @Test
  void a_range_holds_both_of_its_ends() {
    assertThat(range(3L, 5L).read().numbers()).containsExactly(3, 4, 5);
    assertThat(range(1L, 10_000L).read().numbers()).hasSize(10_000);
  }

  @Test
  void no_parts_at_all_are_refused() {
    refused(range(null, null), "from", INVALID);
    refused(listed(), "numbers", INVALID);
    refused(range(5L, 4L), "from", INVALID);
    refused(range(Long.MAX_VALUE, Long.MIN_VALUE), "from", INVALID);
  }

  @Test
  void half_a_range_is_refused() {
    refused(range(1L, null), "from", INVALID);
    refused(range(null, 1L), "from", INVALID);
  }

  @Test
  void numbers_and_a_range_together_are_refused() {
    refused(new PartsRequest(List.of(1L), 1L, 2L, null), "numbers", INVALID);
    refused(new PartsRequest(List.of(1L), null, 2L, null), "numbers", INVALID);
  }

  @Test
  void more_than_ten_thousand_are_refused() {
    refused(range(1L, 10_001L), "from", INVALID);
    refused(range(Long.MIN_VALUE, Long.MAX_VALUE), "from", INVALID);
    List<Long> many = LongStream.rangeClosed(1, 10_001).map(n -> 1).boxed().toList();
    refused(new PartsRequest(many, null, null, null), "numbers", INVALID);
  }

  @Test
  void a_number_that_no_plan_has_is_refused() {
    for (long number : new long[] {0, -1, 10_001, Long.MAX_VALUE, Long.MIN_VALUE}) {
      refused(listed(1L, number), "numbers", "part_outside_plan");
      refused(range(number, number), "from", "part_outside_plan");
    }
  }

  @Test
  void a_checksum_goes_with_its_part() {
    assertThat(summed(Map.of("2", "b", "1", "a")).read().checksums())
        .containsExactlyInAnyOrderEntriesOf(Map.of(1, "a", 2, "b"));
  }

  @Test
  void a_checksum_of_a_part_that_is_not_asked_for_is_refused() {
    for (String name : List.of("4", "0", "01", "1.0", " 1", "one", "")) {
      refused(summed(Map.of(name, "a")), "checksums", INVALID);
    }
  }

  private static PartsRequest listed(Long... numbers) {
    return new PartsRequest(List.of(numbers), null, null, null);
  }

  private static PartsRequest range(@Nullable Long from, @Nullable Long to) {
    return new PartsRequest(null, from, to, null);
  }

  private static PartsRequest summed(Map<String, @Nullable String> checksums) {
    return new PartsRequest(null, 1L, 3L, checksums);
  }

  private static void refused(PartsRequest request, String field, String code) {
    assertThat(catchThrowableOfType(InvalidRequest.class, request::read).violations())
        .extracting(Problem.Item::field, Problem.Item::code)
        .containsExactly(tuple(field, code));
  }
}
