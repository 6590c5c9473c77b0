package io.gatepass.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SkewTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final Duration SECOND = Duration.ofSeconds(1);

  @Test
  void what_lies_between_two_readings_is_no_skew() {
    assertThat(Skew.between(NOW, NOW.plusSeconds(2), Duration.ZERO, NOW.plusSeconds(4)))
        .isEqualTo(Skew.NONE);
  }

  @Test
  void a_slow_answer_of_a_right_clock_is_no_skew() {
    Instant after = NOW.plus(Duration.ofMinutes(20));

    assertThat(Skew.between(NOW, NOW.plusSeconds(3), Duration.ZERO, after)).isEqualTo(Skew.NONE);
  }

  @Test
  void a_header_without_fractions_of_a_second_is_no_skew() {
    Instant exact = NOW.plusMillis(900);

    assertThat(Skew.between(exact, NOW, SECOND, exact)).isEqualTo(Skew.NONE);
    assertThat(Skew.between(exact, NOW, Duration.ZERO, exact)).isNotEqualTo(Skew.NONE);
  }

  @Test
  void five_minutes_to_either_side_are_tolerated_and_more_is_not() {
    assertThat(off(Duration.ofMinutes(5)).isTolerable()).isTrue();
    assertThat(off(Duration.ofMinutes(-5)).isTolerable()).isTrue();
    assertThat(off(Duration.ofMinutes(5).plusMillis(1)).isTolerable()).isFalse();
    assertThat(off(Duration.ofMinutes(-5).minusMillis(1)).isTolerable()).isFalse();
  }

  @Test
  void it_says_how_much_and_to_which_side() {
    assertThat(off(Duration.ofHours(1))).hasToString("3600 seconds ahead of");
    assertThat(off(Duration.ofHours(-1))).hasToString("3600 seconds behind");
  }

  private static Skew off(Duration ahead) {
    return Skew.between(NOW.plus(ahead), NOW, Duration.ZERO, NOW.plus(ahead));
  }
}
