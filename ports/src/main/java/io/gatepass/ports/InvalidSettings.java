package io.gatepass.ports;

import io.gatepass.domain.StoreName;
import java.util.List;
import java.util.stream.Collectors;

/** A store's settings cannot work: each problem with its setting and its fix. */
public final class InvalidSettings extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  public InvalidSettings(StoreName store, List<Problem> problems) {
    super(
        problems.stream()
            .map(p ->
                "gatepass.stores." + store + "." + p.setting() + " " + p.text() + ": " + p.fix())
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }

  /**
   * One setting that cannot stay as it is.
   *
   * @param text what is wrong, without the value
   * @param fix what to write instead
   */
  public record Problem(String setting, String text, String fix) {}
}
