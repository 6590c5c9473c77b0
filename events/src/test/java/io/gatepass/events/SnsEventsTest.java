package io.gatepass.events;

import static io.gatepass.events.Receptions.isArrivalOf;
import static io.gatepass.events.Receptions.isIgnored;
import static io.gatepass.events.Receptions.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent.Why;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SnsEventsTest {
  private static final String KEY = "STAGING/local/1";

  @TempDir static Path folder;
  private static SnsSender sender;

  private final List<URI> visited = new ArrayList<>();
  private final PushedEvents source =
      Pushes.pushed(new SnsEventsFactory(this::web), Map.of("topic-arns", SnsSender.TOPIC));

  @BeforeAll
  static void certificate() throws Exception {
    sender = new SnsSender(folder);
  }

  @Test
  void a_signed_notification_is_read_and_its_certificate_fetched_once() throws Exception {
    isArrivalOf(receive(sender.signed(notification())), KEY);
    isArrivalOf(receive(sender.signed(notification().put("Subject", "Amazon S3"))), KEY);

    assertThat(visited).containsExactly(URI.create(SnsSender.CERTIFICATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Message", "MessageId", "Timestamp", "Type", "Subject"})
  void a_notification_that_was_changed_is_forged(String member) throws Exception {
    ObjectNode forged = sender.signed(notification().put("Subject", "s")).put(member, "x");

    isRefused(receive(forged), Reception.Why.UNAUTHENTICATED);
  }

  @Test
  void a_signature_with_sha_1_or_none_is_refused() throws Exception {
    ObjectNode old = sender.signed(notification().put("SignatureVersion", "1"), "SHA1withRSA");

    isRefused(receive(old), Reception.Why.UNAUTHENTICATED);
    isRefused(receive(notification()), Reception.Why.UNAUTHENTICATED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/cert.pem",
        "https://sns.eu-west-1.amazonaws.com.evil.example/cert.pem",
        "https://evil.example/sns.eu-west-1.amazonaws.com/cert.pem",
        "https://sns.eu-west-1.amazonaws.com@evil.example/cert.pem",
        "https://sns.eu-west-1.amazonaws.com:8443/cert.pem",
        "http://sns.eu-west-1.amazonaws.com/cert.pem",
        "file:///etc/cert.pem",
        ""
      })
  void a_certificate_from_elsewhere_is_never_fetched(String address) throws Exception {
    isRefused(
        receive(sender.signed(notification().put("SigningCertURL", address))),
        Reception.Why.UNAUTHENTICATED);
    assertThat(visited).isEmpty();
  }

  @Test
  void another_topic_is_refused_before_anything_is_fetched() throws Exception {
    ObjectNode foreign = notification().put("TopicArn", SnsSender.TOPIC + "-of-others");

    isRefused(receive(sender.signed(foreign)), Reception.Why.FORBIDDEN);
    assertThat(visited).isEmpty();
  }

  @Test
  void a_certificate_that_has_expired_signs_nothing() throws Exception {
    Push late =
        new Push(
            "POST",
            Map.of(),
            Map.of(),
            sender.signed(notification()).toString(),
            Instant.now().plus(Duration.ofDays(400)));

    isRefused(source.receive(late), Reception.Why.UNAUTHENTICATED);
  }

  @Test
  void a_signed_subscription_is_confirmed_at_sns_alone() throws Exception {
    isIgnored(receive(sender.signed(SnsSender.confirmation(SnsSender.CONFIRMATION))), Why.OTHER);
    assertThat(visited).contains(URI.create(SnsSender.CONFIRMATION));

    isRefused(
        receive(sender.signed(SnsSender.confirmation("https://169.254.169.254/"))),
        Reception.Why.FORBIDDEN);
    isRefused(
        receive(SnsSender.confirmation(SnsSender.CONFIRMATION)), Reception.Why.UNAUTHENTICATED);
    assertThat(visited).hasSize(2);
  }

  private static ObjectNode notification() {
    return SnsSender.notification(S3Message.put(KEY).json());
  }

  private Reception receive(ObjectNode message) {
    return source.receive(Pushes.post(message.toString()));
  }

  private String web(URI address) {
    visited.add(address);
    try {
      return address.getPath().endsWith(".pem") ? sender.certificate() : "<ok/>";
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
