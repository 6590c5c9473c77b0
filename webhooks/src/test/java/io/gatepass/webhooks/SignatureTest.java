package io.gatepass.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.gatepass.ports.WebhookCall;
import io.gatepass.ports.WebhookSecrets;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What receivers do, with the library that the standard publishes. */
class SignatureTest {
  private static final Instant NOW = Instant.now();
  private static final String BODY =
      "{\"type\":\"upload.ready\",\"data\":{\"filename\":\"Überblick.png\"}}";

  private final WebhookSecrets first = WebhookSecrets.make(new SecureRandom());
  private final WebhookSecrets rotated = first.rotated(new SecureRandom(), NOW.plusSeconds(60));

  @Test
  void a_receiver_verifies_the_signature() {
    assertThatCode(() -> verify(first, call(BODY, first.signing(NOW)), BODY))
        .doesNotThrowAnyException();
  }

  @Test
  void a_message_that_was_changed_on_the_way_does_not_verify() {
    WebhookCall call = call(BODY, first.signing(NOW));
    assertThatThrownBy(() -> verify(first, call, BODY.replace("ready", "failed")))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void during_a_rotation_receivers_with_the_old_and_with_the_new_secret_verify() {
    WebhookCall call = call(BODY, rotated.signing(NOW));
    assertThat(Signature.of(call).split(" ")).hasSize(2);
    assertThatCode(() -> verify(first, call, BODY)).doesNotThrowAnyException();
    assertThatCode(() -> verify(rotated, call, BODY)).doesNotThrowAnyException();
  }

  @Test
  void after_the_rotation_the_old_secret_signs_no_more() {
    WebhookCall call = call(BODY, rotated.signing(NOW.plusSeconds(60)));
    assertThatCode(() -> verify(rotated, call, BODY)).doesNotThrowAnyException();
    assertThatThrownBy(() -> verify(first, call, BODY))
        .isInstanceOf(WebhookVerificationException.class);
  }

  @Test
  void secrets_stay_out_of_texts() {
    assertThat(rotated + " " + rotated.previous() + " " + call(BODY, rotated.signing(NOW)))
        .doesNotContain("whsec_");
  }

  private static WebhookCall call(String body, List<String> secrets) {
    return new WebhookCall(URI.create("https://example.com"), "msg_1", NOW, body, secrets);
  }

  private static void verify(WebhookSecrets known, WebhookCall call, String body)
      throws WebhookVerificationException {
    HttpHeaders headers =
        HttpHeaders.of(
            Map.of(
                "webhook-id", List.of(call.id()),
                "webhook-timestamp", List.of(Long.toString(call.sentAt().getEpochSecond())),
                "webhook-signature", List.of(Signature.of(call))),
            (name, value) -> true);
    new Webhook(known.current()).verify(body, headers);
  }
}
