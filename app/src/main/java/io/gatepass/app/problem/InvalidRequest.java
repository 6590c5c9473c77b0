package io.gatepass.app.problem;

import java.util.List;

/** A request whose members are understood and not acceptable; all of them are named. */
public final class InvalidRequest extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem.Item> violations;

  public InvalidRequest(List<Problem.Item> violations) {
    super("The request is not acceptable.");
    this.violations = List.copyOf(violations);
  }

  public List<Problem.Item> violations() {
    return violations;
  }
}
