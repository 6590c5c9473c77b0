package io.gatepass.app.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.webhook.Judgement.Again;
import io.gatepass.app.webhook.Judgement.Exhausted;
import io.gatepass.app.webhook.Judgement.Gone;
import io.gatepass.app.webhook.Judgement.Taken;
import io.gatepass.ports.WebhookAnswer.Answered;
import io.gatepass.ports.WebhookAnswer.Problem;
import io.gatepass.ports.WebhookAnswer.Unanswered;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JudgementTest {
  private static final Duration FIRST = Duration.ofSeconds(5);

  @ParameterizedTest
  @ValueSource(ints = {200, 201, 204, 299})
  void success_is_success(int status) {
    assertThat(judge(status, 1)).isEqualTo(new Taken());
  }

  @ParameterizedTest
  @ValueSource(ints = {199, 301, 302, 307, 400, 404, 500, 503})
  void anything_else_is_tried_again(int status) {
    assertThat(judge(status, 1)).isEqualTo(new Again(FIRST, Optional.empty()));
  }

  @Test
  void whoever_does_not_answer_is_left_alone_by_other_messages_too() {
    assertThat(Judgement.of(new Unanswered(Problem.TIMEOUT), 1, Duration.ZERO))
        .isEqualTo(new Again(FIRST, Optional.of(Duration.ofSeconds(30))));
  }

  @Test
  void the_longer_nothing_is_taken_the_longer_is_the_rest() {
    assertThat(silent(Duration.ofMinutes(1))).contains(Duration.ofSeconds(30));
    assertThat(silent(Duration.ofMinutes(4))).contains(Duration.ofMinutes(2));
    assertThat(silent(Duration.ofDays(2))).contains(Duration.ofMinutes(15));
  }

  private static Optional<Duration> silent(Duration away) {
    return ((Again) Judgement.of(new Unanswered(Problem.CONNECTION), 2, away)).rest();
  }

  @Test
  void an_answer_410_ends_it_at_once() {
    assertThat(judge(410, 1)).isEqualTo(new Gone());
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 502, 504})
  void whoever_has_too_much_to_do_is_left_alone_by_other_messages_too(int status) {
    assertThat(judge(status, 1)).isEqualTo(new Again(FIRST, Optional.of(Duration.ofSeconds(30))));
    assertThat(
            Judgement.of(
                new Answered(status, Optional.of(Duration.ofMinutes(7))), 1, Duration.ZERO))
        .isEqualTo(new Again(Duration.ofMinutes(7), Optional.of(Duration.ofMinutes(7))));
  }

  @Test
  void a_wish_for_rest_makes_no_wait_shorter_and_none_longer_than_a_day() {
    assertThat(
            Judgement.of(new Answered(503, Optional.of(Duration.ofSeconds(1))), 2, Duration.ZERO))
        .isEqualTo(new Again(Duration.ofMinutes(5), Optional.empty()));
    assertThat(Judgement.of(new Answered(503, Optional.of(Duration.ofDays(9))), 2, Duration.ZERO))
        .isEqualTo(new Again(Duration.ofDays(1), Optional.empty()));
  }

  @Test
  void the_schedule_takes_three_days_and_then_ends() {
    assertThat(judge(500, 9)).isEqualTo(new Again(Duration.ofDays(1), Optional.empty()));
    assertThat(judge(500, 10)).isEqualTo(new Exhausted());
    assertThat(judge(200, 10)).isEqualTo(new Taken());
  }

  private static Judgement judge(int status, int attempt) {
    return Judgement.of(new Answered(status, Optional.empty()), attempt, Duration.ZERO);
  }
}
