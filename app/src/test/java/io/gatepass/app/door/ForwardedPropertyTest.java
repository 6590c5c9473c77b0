package io.gatepass.app.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.http.Networks;
import io.gatepass.app.testing.Mangled;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whatever a stranger writes into {@code X-Forwarded-For}, it counts as the address it came from.
 */
class ForwardedPropertyTest {
  private static final ClientAddress DOOR =
      new ClientAddress(Networks.of(Stream.of("10.0.0.0/8", "2001:db8::1")));
  private static final String INVENTED = "10.0.0.9, [2001:db8::1]:443, 203.0.113.9:80, unknown";
  private static final InetAddress STRANGER = InetAddress.ofLiteral("198.51.100.7");

  @Test
  void who_connects_itself() {
    Mangled.forEach(
        INVENTED,
        (text, seed) ->
            assertThat(DOOR.behind(STRANGER, List.of(text)))
                .as("seed %s", seed)
                .contains(STRANGER));
  }

  @Test
  void who_comes_by_proxies_that_append_whom_they_saw() {
    Mangled.forEach(
        INVENTED,
        (text, seed) -> {
          for (List<String> headers :
              List.of(
                  List.of(text + ", 198.51.100.7, 10.2.3.4"),
                  List.of(text, "198.51.100.7", "10.2.3.4"))) {
            assertThat(DOOR.behind(InetAddress.ofLiteral("10.1.2.3"), headers))
                .as("seed %s", seed)
                .contains(STRANGER);
          }
        });
  }
}
