package io.gatepass.gcs;

import java.time.Duration;

/**
 * How long one call may take.
 *
 * @param attempt until the next byte of an answer
 * @param call all attempts of one call, waits between them and tokens included
 * @param copy what moves bytes inside the store, a copy or the parts of a whole, with all its
 *     attempts
 */
record Patience(Duration connect, Duration attempt, Duration call, Duration copy) {
  static final Patience NORMAL =
      new Patience(
          Duration.ofSeconds(3),
          Duration.ofSeconds(5),
          Duration.ofSeconds(10),
          Duration.ofMinutes(2));

  Duration of(Operation operation) {
    return switch (operation) {
      case COPY, COMPLETE -> copy;
      case CREDENTIAL,
          SIGN,
          FIND,
          FIND_BUCKET,
          LIST,
          RULES,
          SET_RULES,
          SET_PREVENTION,
          READ,
          DELETE,
          BEGIN,
          LIST_PARTS,
          LIST_SESSIONS,
          ABORT ->
          call;
    };
  }
}
