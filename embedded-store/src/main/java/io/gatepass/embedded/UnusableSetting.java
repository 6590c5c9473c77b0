package io.gatepass.embedded;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.InvalidSettings;
import java.util.List;

/**
 * A setting that reads well but cannot be worked with on this machine: what is wrong and the fix.
 */
final class UnusableSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String setting;
  private final String problem;
  private final String fix;

  UnusableSetting(String setting, String problem, String fix) {
    super(setting + " " + problem + ": " + fix);
    this.setting = setting;
    this.problem = problem;
    this.fix = fix;
  }

  static UnusableSetting directory(String problem, String fix) {
    return new UnusableSetting("directory", problem, fix);
  }

  InvalidSettings at(StoreName store) {
    InvalidSettings refusal =
        new InvalidSettings(store, List.of(new InvalidSettings.Problem(setting, problem, fix)));
    refusal.initCause(this);
    return refusal;
  }
}
