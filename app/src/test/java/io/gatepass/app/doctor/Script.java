package io.gatepass.app.doctor;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * What a front does to requests and answers.
 *
 * @param instead an answer of its own, whole
 * @param request what becomes of a request's head
 * @param answer what becomes of an answer's head
 */
record Script(
    Function<Asked, Optional<String>> instead,
    UnaryOperator<Asked> request,
    UnaryOperator<String> answer) {
  static final Script NOTHING =
      new Script(asked -> Optional.empty(), UnaryOperator.identity(), UnaryOperator.identity());

  /** Refuses what meets this. */
  static Script refusing(Predicate<Asked> what, int status, String code) {
    String body = "<Error><Code>" + code + "</Code></Error>";
    String answer =
        "HTTP/1.1 "
            + status
            + " No\r\nContent-Type: application/xml\r\nContent-Length: "
            + body.length()
            + "\r\nConnection: close\r\n\r\n";
    return NOTHING.with(asked ->
        what.test(asked)
            ? Optional.of(asked.method().equals("HEAD") ? answer : answer + body)
            : Optional.empty());
  }

  /** Takes a preflight with these headers. */
  static Script preflight(String headers) {
    return NOTHING.with(asked ->
        asked.method().equals("OPTIONS")
            ? Optional.of(
                "HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 0\r\nConnection: close\r\n\r\n")
            : Optional.empty());
  }

  static Script changing(UnaryOperator<Asked> request) {
    return new Script(NOTHING.instead(), request, NOTHING.answer());
  }

  Script answering(UnaryOperator<String> head) {
    return new Script(instead, request, head);
  }

  private Script with(Function<Asked, Optional<String>> other) {
    return new Script(other, request, answer);
  }
}
