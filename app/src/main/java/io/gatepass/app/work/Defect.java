package io.gatepass.app.work;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A defect as a log may hold it: what was thrown where. Messages may quote rows of tenants. */
public final class Defect {
  private static final String OURS = "io.gatepass.";

  private Defect() {}

  /**
   * One line: the chain of causes, each by its class and by the first place of ours in its stack.
   */
  public static String told(Throwable defect) {
    return Stream.iterate(defect, cause -> cause != null, Throwable::getCause)
        .map(Defect::one)
        .collect(Collectors.joining(", caused by "));
  }

  private static String one(Throwable cause) {
    return cause.getClass().getName()
        + Arrays.stream(cause.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith(OURS))
            .findFirst()
            .map(frame -> " at " + frame)
            .orElse("");
  }
}
