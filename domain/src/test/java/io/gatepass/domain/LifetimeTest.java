package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LifetimeTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.5Z");

  @ParameterizedTest
  @ValueSource(strings = {"PT1S", "PT15M", "P7D"})
  void whole_seconds_up_to_seven_days_are_a_lifetime(Duration value) {
    assertThat(new Lifetime(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT0.999S", "PT1.5S", "PT-1S", "P7DT1S", "P7DT0.000000001S"})
  void anything_else_is_refused(Duration value) {
    Refusal.of(() -> new Lifetime(value), "lifetime_invalid");
  }

  @ParameterizedTest
  @CsvSource({
    "PT20M,        PT15M",
    "PT15M,        PT15M",
    "PT14M59.999S, PT14M59S",
    "PT1M,         PT1M",
    "PT1.999S,     PT1S",
    "PT0.5S,       PT1S",
    "PT0S,         PT1S",
    "PT-1H,        PT1S"
  })
  void a_lifetime_ends_with_the_deadline_in_whole_seconds(Duration left, Duration cut) {
    Lifetime quarterHour = new Lifetime(Duration.ofMinutes(15));

    assertThat(quarterHour.until(NOW, NOW.plus(left)).value()).isEqualTo(cut);
  }
}
