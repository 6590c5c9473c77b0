package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "12, 12",
    "1kb, 1000",
    "500MB, 500000000",
    "1GB, 1000000000",
    "2 TB, 2000000000000",
    "1KiB, 1024",
    "2GiB, 2147483648",
    "1tib, 1099511627776",
  })
  void a_size_has_decimal_or_binary_units(String text, long bytes) {
    assertThat(Units.size(text).value()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GB", "-1GB", "1.5GB", "1PB", "1 G B", "1e3", "1234567890123"})
  void what_is_no_size_is_refused(String text) {
    assertThatThrownBy(() -> Units.size(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_size_that_overflows_is_refused_rather_than_wrapped() {
    assertThatThrownBy(() -> Units.size("999999999999TiB")).isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @CsvSource({"250ms, PT0.25S", "30s, PT30S", "15m, PT15M", "24h, PT24H", "7d, PT168H"})
  void a_duration_has_a_unit(String text, Duration duration) {
    assertThat(Units.duration(text)).isEqualTo(duration);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "30", "s", "-1s", "1w", "PT1S", "1h30m"})
  void what_is_no_duration_is_refused(String text) {
    assertThatThrownBy(() -> Units.duration(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
