package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.http.Networks;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClientAddressTest {
  private static final ClientAddress BEHIND_PROXIES =
      new ClientAddress(Networks.of(Stream.of("10.0.0.0/8", "2001:db8::1")));

  @Test
  void without_trusted_proxies_a_request_comes_from_whoever_connects_whatever_it_says() {
    assertThat(
            new ClientAddress(Networks.NONE).behind(address("10.0.0.1"), List.of("198.51.100.7")))
        .contains(address("10.0.0.1"));
  }

  @Test
  void a_trusted_proxy_says_for_whom_it_asks() {
    assertThat(BEHIND_PROXIES.behind(address("10.1.2.3"), List.of("198.51.100.7")))
        .contains(address("198.51.100.7"));
    assertThat(BEHIND_PROXIES.behind(address("2001:db8::1"), List.of("2001:db8::2")))
        .contains(address("2001:db8::2"));
  }

  @Test
  void what_stands_before_the_nearest_stranger_is_the_strangers_own_invention() {
    assertThat(
            BEHIND_PROXIES.behind(
                address("10.1.2.3"), List.of("203.0.113.9, 198.51.100.7", "10.0.0.2 , 10.0.0.3")))
        .contains(address("198.51.100.7"));
  }

  @Test
  void somebody_else_who_names_another_is_not_believed() {
    assertThat(BEHIND_PROXIES.behind(address("198.51.100.7"), List.of("10.0.0.1")))
        .contains(address("198.51.100.7"));
  }

  @Test
  void a_trusted_proxy_that_does_not_say_for_whom_it_asks_is_nobodys_address() {
    assertThat(BEHIND_PROXIES.behind(address("10.1.2.3"), List.of())).isEmpty();
  }

  @Test
  void where_all_are_trusted_the_farthest_is_the_client() {
    assertThat(BEHIND_PROXIES.behind(address("10.1.2.3"), List.of("10.0.0.9, 10.0.0.2")))
        .contains(address("10.0.0.9"));
  }

  @Test
  void a_port_that_some_proxies_write_is_passed_over() {
    assertThat(BEHIND_PROXIES.behind(address("10.1.2.3"), List.of("198.51.100.7:50123")))
        .contains(address("198.51.100.7"));
    assertThat(BEHIND_PROXIES.behind(address("10.1.2.3"), List.of("[2001:db8::2]:50123")))
        .contains(address("2001:db8::2"));
  }

  @Test
  void what_a_trusted_proxy_writes_and_nobody_can_read_is_no_address() {
    for (String hop : List.of("unknown", "", "localhost", "1.2.3.4:", "999.1.1.1", "[]:1")) {
      assertThat(BEHIND_PROXIES.behind(address("10.1.2.3"), List.of(hop))).as(hop).isEmpty();
    }
  }

  private static InetAddress address(String text) {
    return Networks.address(text).orElseThrow();
  }
}
