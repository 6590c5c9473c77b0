package io.gatepass.app.audit;

import io.gatepass.ports.AuditRecord;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an answer gives, or refuses, as far as it may be told: never the permission itself.
 *
 * @param subject the upload, key or webhook that it is about; empty where it names none
 * @param outcome how this one would have been answered alone, in an answer about many
 */
public record Given(
    Optional<String> subject, Optional<AuditRecord.Outcome> outcome, Map<String, String> details) {
  private static final String ATTRIBUTE = "gatepass.given";

  private record Several(List<Given> given) {}

  /**
   * Signed requests, for what the path names.
   *
   * @param kind of the transfer, such as {@code put}; {@code download}
   * @param until when the last of them ends; empty where none was signed
   */
  public static Given requests(String kind, int count, Optional<Instant> until) {
    Map<String, String> details = new TreeMap<>();
    details.put("kind", kind);
    details.put("requests", Integer.toString(count));
    until.ifPresent(end -> details.put("until", end.toString()));
    return new Given(Optional.empty(), Optional.empty(), details);
  }

  /** A credential, for what the path names. */
  public static Given credential(Map<String, String> details) {
    return new Given(Optional.empty(), Optional.empty(), details);
  }

  /** The same, as one of many that was given. */
  public Given alone(int status) {
    return new Given(
        subject, Optional.of(new AuditRecord.Outcome(status, Optional.empty())), details);
  }

  /** The same, for what the path does not name. */
  public Given about(Object name) {
    return new Given(Optional.of(name.toString()), outcome, details);
  }

  /** One of many that was refused. */
  public static Given refused(int status, String code) {
    return new Given(
        Optional.empty(),
        Optional.of(new AuditRecord.Outcome(status, Optional.of(code))),
        Map.of());
  }

  /** Says with the answer what it gives. */
  public static <T> MutableHttpResponse<T> in(
      MutableHttpResponse<T> answer, Collection<Given> given) {
    answer.setAttribute(ATTRIBUTE, new Several(List.copyOf(given)));
    return answer;
  }

  /** What was said with it; one without subject and details where nothing was. */
  static List<Given> of(HttpResponse<?> answer) {
    return answer
        .getAttribute(ATTRIBUTE, Several.class)
        .map(Several::given)
        .filter(given -> !given.isEmpty())
        .orElse(List.of(new Given(Optional.empty(), Optional.empty(), Map.of())));
  }
}
