package io.gatepass.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.WebhookAnswer;
import io.gatepass.ports.WebhookAnswer.Problem;
import io.gatepass.ports.WebhookAnswer.Unanswered;
import io.gatepass.ports.WebhookCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.Dns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses that would make the gateway call somebody inside its own network. */
class ForgedAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com/hook",
        "https://example.com:8443/hook",
        "https://user@example.com/hook",
        "https://user:word@example.com/hook",
        "https://example.com/hook#part",
        "https://127.0.0.1/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest/meta-data/",
        "https://[::1]/",
        "https://[::ffff:127.0.0.1]/",
        "https://[fd00:ec2::254]/",
        "ftp://example.com/",
        "mailto:somebody@example.com"
      })
  void is_refused_by_its_text_alone(String url) {
    try (OkHttpSender sender = sender("1.1.1.1")) {
      assertThat(sender.accepts(URI.create(url))).isFalse();
      assertThat(send(sender, url)).isEqualTo(new Unanswered(Problem.ADDRESS_NOT_ALLOWED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://2130706433/", "https://0x7f.1/", "https://localhost/"})
  void written_in_disguise_is_refused_when_it_is_called(String url) {
    try (OkHttpSender sender = new OkHttpSender(Set.of(), host -> loopback())) {
      assertThat(send(sender, url)).isEqualTo(new Unanswered(Problem.ADDRESS_NOT_ALLOWED));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "::1", "fd00::1"})
  void behind_a_public_name_is_refused_when_it_is_called(String address) {
    try (OkHttpSender sender = sender(address)) {
      assertThat(sender.accepts(URI.create("https://example.com/"))).isTrue();
      assertThat(send(sender, "https://example.com/"))
          .isEqualTo(new Unanswered(Problem.ADDRESS_NOT_ALLOWED));
    }
  }

  @Test
  void one_private_address_among_public_ones_is_enough() {
    try (OkHttpSender sender = sender("1.1.1.1", "10.0.0.1")) {
      assertThat(send(sender, "https://example.com/"))
          .isEqualTo(new Unanswered(Problem.ADDRESS_NOT_ALLOWED));
    }
  }

  @Test
  void is_refused_again_where_the_connection_is_made() throws IOException {
    try (Receiver receiver = new Receiver(200, Map.of());
        Socket socket = new PublicSockets().createSocket()) {
      InetSocketAddress inside =
          new InetSocketAddress(InetAddress.getLoopbackAddress(), receiver.origin().getPort());
      assertThatThrownBy(() -> socket.connect(inside, 1000)).isInstanceOf(AddressRefused.class);
      assertThatThrownBy(() -> socket.connect(inside)).isInstanceOf(AddressRefused.class);
    }
  }

  @Test
  void a_trusted_origin_is_trusted_with_its_own_port_alone() {
    try (OkHttpSender sender =
        new OkHttpSender(Set.of(URI.create("http://localhost:3000")), Dns.SYSTEM)) {
      assertThat(sender.accepts(URI.create("http://localhost:3000/hook"))).isTrue();
      assertThat(sender.accepts(URI.create("http://LOCALHOST:3000/hook"))).isTrue();
      assertThat(sender.accepts(URI.create("http://localhost:3001/hook"))).isFalse();
      assertThat(sender.accepts(URI.create("https://localhost:3000/hook"))).isFalse();
      assertThat(sender.accepts(URI.create("http://127.0.0.1:3000/hook"))).isFalse();
    }
  }

  private static OkHttpSender sender(String... addresses) {
    List<InetAddress> answer = Stream.of(addresses).map(InetAddress::ofLiteral).toList();
    return new OkHttpSender(Set.of(), host -> answer);
  }

  private static List<InetAddress> loopback() {
    return List.of(InetAddress.getLoopbackAddress());
  }

  private static WebhookAnswer send(OkHttpSender sender, String url) {
    return sender.send(
        new WebhookCall(URI.create(url), "msg_1", Instant.EPOCH, "{}", List.of("whsec_AAAA")));
  }
}
