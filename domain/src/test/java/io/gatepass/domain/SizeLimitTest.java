package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeLimitTest {
  private static final ByteCount FIVE = new ByteCount(5);

  @ParameterizedTest
  @CsvSource({"0,false,true", "4,false,true", "5,true,true", "6,false,false"})
  void exactly_means_that_number_and_at_most_any_up_to_it(
      long size, boolean exactly, boolean atMost) {
    ByteCount actual = new ByteCount(size);

    assertThat(new SizeLimit.Exactly(FIVE).allows(actual)).isEqualTo(exactly);
    assertThat(new SizeLimit.AtMost(FIVE).allows(actual)).isEqualTo(atMost);
  }

  @Test
  void a_quota_reserves_the_most_that_may_come() {
    assertThat(new SizeLimit.Exactly(FIVE).most()).isEqualTo(FIVE);
    assertThat(new SizeLimit.AtMost(FIVE).most()).isEqualTo(FIVE);
  }

  @Test
  void a_limit_alone_permits_nothing_at_all() {
    assertThat(new SizeLimit.Exactly(FIVE).least()).isEqualTo(FIVE);
    assertThat(new SizeLimit.AtMost(FIVE).least()).isEqualTo(ByteCount.ZERO);
  }

  @Test
  void a_limit_reads_as_a_phrase() {
    assertThat(new SizeLimit.Exactly(FIVE)).hasToString("exactly 5 bytes");
    assertThat(new SizeLimit.AtMost(FIVE)).hasToString("at most 5 bytes");
  }

  @Test
  void a_size_is_never_negative() {
    assertThat(new ByteCount(0)).isEqualTo(ByteCount.ZERO);
    assertThat(new ByteCount(Long.MAX_VALUE).isMoreThan(FIVE)).isTrue();
    assertThat(FIVE.isMoreThan(FIVE)).isFalse();
    Refusal.of(() -> new ByteCount(-1), "size_negative");
    Refusal.of(() -> new ByteCount(Long.MIN_VALUE), "size_negative");
  }
}
