package io.gatepass.app.webhook;

import io.gatepass.ports.WebhookAnswer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What an answer means, by Standard Webhooks: only success is success. */
sealed interface Judgement {
  /** How often a message is sent, over about three days. */
  int ATTEMPTS = 10;

  /** Between one attempt and the next. */
  List<Duration> WAITS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(14),
          Duration.ofHours(20),
          Duration.ofHours(24));

  /** How long all that takes. */
  Duration SPAN = WAITS.stream().reduce(Duration.ZERO, Duration::plus);

  /** The shortest and the longest rest that nobody asked for. */
  Duration SHORT_REST = Duration.ofSeconds(30);

  Duration LONG_REST = Duration.ofMinutes(15);

  /** It was taken. */
  record Taken() implements Judgement {}

  /** The receiver wants nothing any more. */
  record Gone() implements Judgement {}

  /** The schedule is over. */
  record Exhausted() implements Judgement {}

  /**
   * It is sent again after that time.
   *
   * @param rest how long other messages stay away as well, where the receiver has too much to do or
   *     does not answer
   */
  record Again(Duration after, Optional<Duration> rest) implements Judgement {}

  /**
   * By the answer alone, but for how long to rest.
   *
   * @param away how long the receiver has taken nothing
   */
  static Judgement of(WebhookAnswer answer, int attempt, Duration away) {
    return switch (answer) {
      case WebhookAnswer.Answered(int status, Optional<Duration> wish)
          when status >= 200 && status < 300 ->
          new Taken();
      case WebhookAnswer.Answered(int status, Optional<Duration> wish) when status == 410 ->
          new Gone();
      case WebhookAnswer.Answered(int status, Optional<Duration> wish) ->
          again(attempt, wish, rest(status, wish, away));
      case WebhookAnswer.Unanswered unanswered ->
          again(attempt, Optional.empty(), Optional.of(rest(away)));
    };
  }

  private static Judgement again(int attempt, Optional<Duration> wish, Optional<Duration> rest) {
    if (attempt >= ATTEMPTS) {
      return new Exhausted();
    }
    Duration wait = WAITS.get(attempt - 1);
    Duration asked = atMost(wish.orElse(Duration.ZERO), WAITS.getLast());
    return new Again(wait.compareTo(asked) < 0 ? asked : wait, rest);
  }

  private static Optional<Duration> rest(int status, Optional<Duration> wish, Duration away) {
    return Set.of(429, 502, 504).contains(status)
        ? Optional.of(wish.map(asked -> atMost(asked, Duration.ofHours(1))).orElse(rest(away)))
        : Optional.empty();
  }

  /** Half as long as nothing was taken: rare for who is away for days, short for who is back. */
  private static Duration rest(Duration away) {
    Duration half = away.dividedBy(2);
    return half.compareTo(SHORT_REST) < 0 ? SHORT_REST : atMost(half, LONG_REST);
  }

  private static Duration atMost(Duration wish, Duration most) {
    return wish.compareTo(most) < 0 ? wish : most;
  }
}
