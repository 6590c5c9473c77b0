package io.gatepass.events;

import static io.gatepass.events.Receptions.isArrivalOf;
import static io.gatepass.events.Receptions.isIgnored;
import static io.gatepass.events.Receptions.isRefused;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Push;
import io.gatepass.ports.PushedEvents;
import io.gatepass.ports.Reception;
import io.gatepass.ports.StorageEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEventsTest {
  private static final String TOKEN = "a-token-of-twenty-letters";
  private static final String BODY = S3Message.put("t/local/a.bin").json();

  private final PushedEvents source =
      Pushes.pushed(new MinioEventsFactory(), Map.of("token", TOKEN));

  @Test
  void a_message_with_the_token_is_read() {
    isArrivalOf(source.receive(authorized(BODY)), "t/local/a.bin");
    assertThat(source.verifiesCredential()).isTrue();
  }

  @Test
  void the_question_whether_anybody_is_there_is_heard() {
    isIgnored(source.receive(authorized("")), StorageEvent.Why.TEST);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Bearer",
        "Bearer a-token-of-twenty-letterz",
        TOKEN,
        "bearer " + TOKEN,
        "Bearer " + TOKEN + " "
      })
  void a_wrong_token_is_refused(String credential) {
    isRefused(
        source.receive(Pushes.post(BODY, "Authorization", credential)),
        Reception.Why.UNAUTHENTICATED);
  }

  @Test
  void without_a_token_or_with_two_it_is_refused() {
    Push two =
        new Push(
            "POST",
            Map.of(),
            Map.of("Authorization", List.of("Bearer " + TOKEN, "Bearer x")),
            BODY,
            Instant.now());

    isRefused(source.receive(Pushes.post(BODY)), Reception.Why.UNAUTHENTICATED);
    isRefused(source.receive(two), Reception.Why.UNAUTHENTICATED);
  }

  @Test
  void a_token_of_two_words_is_compared_as_it_is() {
    PushedEvents verbatim =
        Pushes.pushed(new MinioEventsFactory(), Map.of("token", "Custom " + TOKEN));

    isArrivalOf(
        verbatim.receive(Pushes.post(BODY, "Authorization", "Custom " + TOKEN)), "t/local/a.bin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "7", "{\"a\":1,\"a\":2}", "{} {}"})
  void what_is_no_message_is_malformed(String body) {
    isRefused(source.receive(authorized(body)), Reception.Why.MALFORMED);
  }

  private static Push authorized(String body) {
    return Pushes.post(body, "Authorization", "Bearer " + TOKEN);
  }
}
