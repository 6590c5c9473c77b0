package io.gatepass.app.remote.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Something that was asked for did not happen. The message is one line for people and holds no
 * signed request and no credential; {@link #problem} is the same as a problem document.
 */
public final class Failure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Set<String> GONE = Set.of("upload_not_found", "upload_ended");
  private static final String NOBODY = "gateway_unreachable";

  /** Whose it is. */
  public enum Kind {
    /** Of this machine, of the file, or of what storage holds. */
    NOT_DONE,
    /** The gateway understood and refused. */
    REFUSED,
    /** The gateway or storage cannot be reached, or cannot answer at the moment. */
    AWAY
  }

  private final Kind kind;
  private final int status;
  private final transient ObjectNode problem;
  private final transient Optional<Duration> retryAfter;

  private Failure(Kind kind, int status, ObjectNode problem, Optional<Duration> retryAfter) {
    super(detail(problem));
    this.kind = kind;
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** By the gateway, with an answer that is no success. */
  static Failure answered(int status, ObjectNode problem, Optional<Duration> retryAfter) {
    return new Failure(status >= 500 ? Kind.AWAY : Kind.REFUSED, status, problem, retryAfter);
  }

  public static Failure away(String code, String detail) {
    return new Failure(Kind.AWAY, 0, document(code, "Not reachable", detail), Optional.empty());
  }

  public static Failure notDone(String code, String detail) {
    return new Failure(Kind.NOT_DONE, 0, document(code, "Not done", detail), Optional.empty());
  }

  private static ObjectNode document(String code, String title, String detail) {
    return Json.object().put("title", title).put("detail", detail).put("code", code);
  }

  private static String detail(ObjectNode problem) {
    StringBuilder text = new StringBuilder(problem.path("detail").asText());
    if (text.isEmpty()) {
      text.append(problem.path("title").asText());
    }
    for (JsonNode violation : problem.path("violations")) {
      String detail = violation.path("detail").asText();
      if (text.indexOf(detail) < 0) {
        text.append(' ').append(detail);
      }
    }
    return text.toString();
  }

  public Kind kind() {
    return kind;
  }

  /** HTTP status of the gateway's answer; 0 where it is no answer of the gateway. */
  public int status() {
    return status;
  }

  public String code() {
    return problem.path("code").asText();
  }

  public ObjectNode problem() {
    return problem.deepCopy();
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }

  /**
   * Whether the gateway knows no such upload, or no more. The status alone does not tell: something
   * between here and the gateway may have answered.
   */
  public boolean isGone() {
    return GONE.contains(code());
  }

  /** Whether the same call may succeed soon. What the gateway says is for good, is. */
  public boolean mayPass() {
    boolean isPassing = kind == Kind.AWAY || status == 429;
    return isPassing
        && status != 500
        && !code().equals(NOBODY)
        && problem.path("retryable").asBoolean(true);
  }
}
