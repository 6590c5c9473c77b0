package io.gatepass.app.event;

import io.gatepass.app.problem.Problem;
import io.gatepass.app.problem.ProblemType;
import io.gatepass.domain.StoreName;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which store a request's target names, if it is exactly the address for its events. */
public final class EventPath {
  /** Most bytes of a request there. */
  static final int LARGEST = 256 << 10;

  private static final Pattern TARGET = Pattern.compile("/v1/events/([a-z0-9]{1,63})(\\?.*)?");

  private EventPath() {}

  /** By the target as it was sent: nothing is decoded, so no other spelling leads here. */
  public static Optional<StoreName> store(String target) {
    Matcher matcher = TARGET.matcher(target);
    return matcher.matches() ? name(matcher.group(1)) : Optional.empty();
  }

  static Problem tooLarge() {
    return Problem.of(ProblemType.TOO_LARGE, "A request with events has at most 256 KiB.");
  }

  static Optional<StoreName> name(String text) {
    try {
      return Optional.of(new StoreName(text));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }
}
