package io.gatepass.app.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.http.Networks;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerReaderTest {
  private static final String KEYS = "auth.api-keys";

  @ParameterizedTest
  @ValueSource(strings = {"0.0.0.0", "::", "192.168.0.1", "gateway.example"})
  void with_authentication_any_address_may_be_listened_on(String host) {
    assertThat(Reading.options(Map.of(KEYS, "true", "server.host", host)).listener().host())
        .isEqualTo(host);
  }

  @Test
  void authentication_that_is_switched_off_opens_no_other_address() {
    assertThat(Reading.problems(Map.of(KEYS, "false", "server.host", "0.0.0.0")))
        .singleElement()
        .asString()
        .startsWith("gatepass.server.host: without authentication");
  }

  @Test
  void other_sites_pages_may_call_where_somebody_authenticates_them() {
    assertThat(
            Reading.options(
                    Map.of(
                        KEYS, "true", "server.cors-origins", "https://App.example:443,http://a:1"))
                .listener()
                .corsOrigins())
        .containsExactlyInAnyOrder(URI.create("https://app.example"), URI.create("http://a:1"));
    assertThat(Reading.problems(Map.of("server.cors-origins", "https://app.example")))
        .singleElement()
        .asString()
        .startsWith("gatepass.server.cors-origins: without authentication");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "app.example", "https://app.example/path"})
  void what_is_no_origin_is_refused(String origin) {
    assertThat(Reading.problems(Map.of(KEYS, "true", "server.cors-origins", origin)))
        .singleElement()
        .asString()
        .startsWith("gatepass.server.cors-origins: list origins");
  }

  @Test
  void proxies_are_trusted_by_address_and_network_where_somebody_authenticates_callers() {
    assertThat(
            Reading.options(
                    Map.of(KEYS, "true", "server.trusted-proxies", "10.0.0.0/8, 2001:db8::1"))
                .listener()
                .trustedProxies()
                .contain(Networks.address("10.9.8.7").orElseThrow()))
        .isTrue();
    assertThat(Reading.problems(Map.of("server.trusted-proxies", "10.0.0.1")))
        .singleElement()
        .asString()
        .startsWith("gatepass.server.trusted-proxies: without authentication");
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0.0/x", "10.0.0", "*", "::/129"})
  void what_is_no_network_is_refused(String network) {
    assertThat(Reading.problems(Map.of(KEYS, "true", "server.trusted-proxies", network)))
        .singleElement()
        .asString()
        .startsWith("gatepass.server.trusted-proxies: list addresses and networks");
  }
}
