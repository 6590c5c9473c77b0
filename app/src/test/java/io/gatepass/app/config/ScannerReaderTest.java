package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScannerReaderTest {

  @Test
  void nothing_is_scanned_unless_somebody_wants_it() {
    assertThat(Reading.options(Map.of()).scanner()).isEmpty();
    assertThat(Reading.options(Map.of()).policies()).noneMatch(policy -> policy.scan());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp://localhost:3310", "tcp://[::1]:3310", "unix:/run/clamav/clamd.ctl"})
  void a_scanner_is_an_address_of_two_kinds(String address) {
    Settings settings =
        Reading.options(Map.of("scanner.address", address, "policies.a.scan", "true"));

    assertThat(settings.scanner())
        .contains(new Settings.Scanner(URI.create(address), Duration.ofMinutes(3)));
  }

  @Test
  void its_address_can_come_from_the_environment() {
    assertThat(
            Reading.environment(Map.of("GATEPASS_SCANNER_ADDRESS", "tcp://clamd:3310")).scanner())
        .isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "localhost:3310",
        "http://localhost:3310",
        "tcp://localhost",
        "tcp://localhost:3310/scan",
        "tcp://user@localhost:3310",
        "unix:relative",
        "unix://host/path",
        "tcp://two words:1",
      })
  void any_other_address_is_refused_with_the_fix(String address) {
    assertThat(Reading.problems(Map.of("scanner.address", address)))
        .containsExactly(
            "gatepass.scanner.address: write the scanner's address, such as tcp://localhost:3310"
                + " or unix:/run/clamav/clamd.ctl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0s", "5m"})
  void a_worker_waits_less_than_its_lease_lasts(String timeout) {
    assertThat(
            Reading.problems(
                Map.of("scanner.address", "tcp://localhost:3310", "scanner.timeout", timeout)))
        .containsExactly("gatepass.scanner.timeout: write a duration from 1s to 4m");
  }

  @Test
  void a_policy_that_wants_a_scan_needs_a_scanner() {
    assertThat(Reading.problems(Map.of("policies.a.scan", "true")))
        .singleElement()
        .asString()
        .startsWith("gatepass.policies.a.scan: no scanner is configured")
        .contains("gatepass.scanner.address");
  }

  @Test
  void a_time_limit_without_an_address_is_refused() {
    assertThat(Reading.problems(Map.of("scanner.timeout", "10s")))
        .singleElement()
        .asString()
        .startsWith("gatepass.scanner.address: ");
  }
}
