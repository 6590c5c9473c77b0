package io.gatepass.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.WebhookAnswer;
import io.gatepass.ports.WebhookAnswer.Answered;
import io.gatepass.ports.WebhookAnswer.Problem;
import io.gatepass.ports.WebhookAnswer.Unanswered;
import io.gatepass.ports.WebhookCall;
import io.gatepass.ports.WebhookSecrets;
import io.gatepass.ports.WebhookSender;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What goes over the wire to a receiver that is trusted by name. */
class OkHttpSenderTest {
  private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

  @Test
  void a_message_arrives_with_the_headers_of_the_standard() {
    try (Receiver receiver = new Receiver(204, Map.of())) {
      assertThat(send(receiver)).isEqualTo(new Answered(204, Optional.empty()));
      Receiver.Received got = receiver.received().getFirst();
      assertThat(got.header("Webhook-id")).isEqualTo("msg_1");
      assertThat(got.header("Webhook-timestamp")).isEqualTo("1700000000");
      assertThat(got.header("Webhook-signature")).startsWith("v1,");
      assertThat(got.header("Content-type")).isEqualTo("application/json");
      assertThat(got.body()).isEqualTo("{\"ü\":1}");
      assertThat(got.path()).isEqualTo("/hook");
    }
  }

  @Test
  void a_redirect_is_an_answer_and_is_not_followed() {
    try (Receiver other = new Receiver(200, Map.of());
        Receiver receiver = new Receiver(307, Map.of("Location", other.origin().toString()))) {
      assertThat(send(receiver)).isEqualTo(new Answered(307, Optional.empty()));
      assertThat(other.received()).isEmpty();
    }
  }

  @Test
  void a_call_is_sent_once_whatever_is_answered() {
    for (int status : List.of(408, 421, 429, 500, 502, 504)) {
      try (Receiver receiver = new Receiver(status, Map.of())) {
        assertThat(send(receiver)).isEqualTo(new Answered(status, Optional.empty()));
        assertThat(receiver.received()).hasSize(1);
      }
    }
  }

  @Test
  void a_wish_to_be_left_alone_is_read_in_both_forms() {
    assertThat(after("120")).contains(Duration.ofMinutes(2));
    assertThat(after("Tue, 14 Nov 2023 22:14:20 GMT")).contains(Duration.ofMinutes(1));
    assertThat(after("Tue, 14 Nov 2023 22:00:00 GMT")).isEmpty();
    assertThat(after("soon")).isEmpty();
    assertThat(after("99999999999999")).isEmpty();
  }

  @Test
  void nobody_there_is_no_answer() {
    Receiver closed = new Receiver(200, Map.of());
    closed.close();
    assertThat(send(closed)).isEqualTo(new Unanswered(Problem.CONNECTION));
  }

  private static Optional<Duration> after(String header) {
    return RetryAfter.parse(header, NOW);
  }

  private static WebhookAnswer send(Receiver receiver) {
    try (WebhookSender sender = new OkHttpSenderFactory().create(Set.of(receiver.origin()))) {
      return sender.send(
          new WebhookCall(
              receiver.origin().resolve("/hook"),
              "msg_1",
              NOW,
              "{\"ü\":1}",
              WebhookSecrets.make(new SecureRandom()).signing(NOW)));
    }
  }
}
