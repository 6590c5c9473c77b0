package io.gatepass.events;

import static io.gatepass.events.Receptions.isRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gatepass.ports.InvalidSettings;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody with a topic of his own, signed by Amazon, could try. */
class SnsForgeryTest {
  private static final String OTHERS = "arn:aws:sns:eu-west-1:999999999999:others";

  @TempDir Path folder;

  private final List<URI> visited = new ArrayList<>();

  @Test
  void a_topic_that_moves_into_another_line_proves_nothing() throws Exception {
    SnsSender sender = new SnsSender(folder);
    ObjectNode foreign =
        sender.signed(SnsSender.notification("{}").put("MessageId", "m").put("TopicArn", OTHERS));
    String timestamp = foreign.get("Timestamp").textValue() + "\nTopicArn\n" + OTHERS;
    ObjectNode moved = foreign.deepCopy().put("Timestamp", timestamp);
    moved.remove("TopicArn");
    assertThat(new SnsText(moved)).hasToString(new SnsText(foreign).toString());

    assertThat(new SnsText(foreign).isAmbiguous()).isFalse();
    assertThat(new SnsText(moved).isAmbiguous()).isTrue();
    isRefused(source(sender).receive(Pushes.post(moved.toString())), Reception.Why.FORBIDDEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {SnsSender.TOPIC + ",", "," + SnsSender.TOPIC, "arn:aws:s3:::media", "uploads"})
  void what_is_no_topic_is_refused_at_the_start(String topics) {
    assertThatThrownBy(
            () -> Pushes.pushed(new SnsEventsFactory(address -> ""), Map.of("topic-arns", topics)))
        .isInstanceOf(InvalidSettings.class)
        .hasMessageContaining("topic-arns");
  }

  @Test
  void a_certificate_is_fetched_from_its_one_place_and_not_at_will() throws Exception {
    SnsSender sender = new SnsSender(folder);
    PushedEvents source = source(sender);
    for (int i = 0; i < 40; i++) {
      ObjectNode forged = SnsSender.notification("{}").put("Signature", "AAAA");
      source.receive(Pushes.post(forged.toString()));
      forged.put("SigningCertURL", SnsSender.CERTIFICATE + "?" + i);
      isRefused(source.receive(Pushes.post(forged.toString())), Reception.Why.UNAUTHENTICATED);
    }

    assertThat(visited)
        .hasSizeLessThanOrEqualTo(10)
        .containsOnly(URI.create(SnsSender.CERTIFICATE));
  }

  private PushedEvents source(SnsSender sender) {
    return Pushes.pushed(
        new SnsEventsFactory(address -> {
          visited.add(address);
          try {
            return sender.certificate();
          } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
          }
        }),
        Map.of("topic-arns", SnsSender.TOPIC));
  }
}
