package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

  @ParameterizedTest
  @CsvSource({"localhost,127.0.0.1", "127.0.0.1,127.0.0.1", "::1,::1", "[::1],::1"})
  void this_machine_is_loopback_whatever_a_resolver_says(String host, String address) {
    assertThat(Loopback.address(host)).contains(address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.0.0.0",
        "::",
        "::ffff:127.0.0.1",
        "127.1",
        "2130706433",
        "0x7f.0.0.1",
        "127.0.0.256",
        "127.0.0.1.evil.com",
        "evil.com#127.0.0.1",
        "localhost.evil.com",
        "localhost.",
        "127.0.0.2",
        "128.0.0.1",
        "127.0.0.1\n",
      })
  void what_only_looks_like_it_is_not(String host) {
    assertThat(Loopback.address(host)).isEmpty();
  }

  @Test
  void what_listens_everywhere_listens_on_this_machine_too() {
    assertThat(Stream.of("0.0.0.0", "::", "127.0.0.1", "localhost"))
        .allMatch(Loopback::isThisMachine);
    assertThat(Stream.of("10.0.0.1", "gateway.example", "127.0.0.2"))
        .noneMatch(Loopback::isThisMachine);
  }

  @Test
  void a_browser_on_this_machine_has_three_names_for_us() {
    assertThat(Loopback.origins(8080))
        .containsExactly("http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080");
  }

  @Test
  void on_the_standard_port_browsers_leave_it_out() {
    assertThat(Loopback.authorities(80)).contains("localhost", "localhost:80", "[::1]");
    assertThat(Loopback.authorities(8080)).doesNotContain("localhost");
  }
}
