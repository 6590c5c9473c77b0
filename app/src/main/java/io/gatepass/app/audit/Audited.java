package io.gatepass.app.audit;

import io.gatepass.app.problem.Problem;
import io.gatepass.domain.Caller;
import io.gatepass.ports.AuditRecord;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A call with its answer, as far as the record is concerned.
 *
 * @param from empty: not to be told
 */
record Audited(
    Actions.Action action,
    Map<String, Object> variables,
    HttpRequest<?> request,
    Optional<InetAddress> from,
    HttpResponse<?> answer) {
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 404, 429);
  private static final int TOO_MANY = 429;

  boolean isRecord() {
    return isRecord(answer.code());
  }

  /** What was neither given nor refused to somebody, such as malformed JSON, is no record. */
  boolean isRecord(int status) {
    return isRefusal(status) || (action.isRecorded() && status < 400);
  }

  boolean isRefusal() {
    return isRefusal(answer.code());
  }

  static boolean isRefusal(int status) {
    return REFUSALS.contains(status);
  }

  static boolean isOverTheRate(int status) {
    return status == TOO_MANY;
  }

  /** Whether repeating the call would be answered alike and change nothing. */
  boolean isEnd() {
    return request.getMethod() == HttpMethod.DELETE;
  }

  AuditRecord.Outcome outcome() {
    return new AuditRecord.Outcome(answer.code(), answer.getBody(Problem.class).map(Problem::code));
  }

  Optional<String> subject() {
    return Subject.in(variables);
  }

  AuditRecord.Actor actor(Caller caller) {
    Shown shown = Shown.in(request.getHeaders());
    return new AuditRecord.Actor(
        caller.tenant(), caller.owner(), shown.kind(), shown.id(), address());
  }

  Optional<String> address() {
    return from.map(InetAddress::getHostAddress);
  }
}
