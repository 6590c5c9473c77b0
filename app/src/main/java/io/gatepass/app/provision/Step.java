package io.gatepass.app.provision;

import io.gatepass.app.doctor.Check;
import io.gatepass.ports.Standing.Addition;
import io.gatepass.ports.StoreSetup.Rule;
import java.util.Optional;

/**
 * What was seen and done about one rule. Holds no credential and nothing that a store wrote freely.
 *
 * @param addition what is written, or was
 * @param command how it is set by hand; empty where nothing is to be set
 */
public record Step(
    Rule rule, State state, String seen, Optional<Addition> addition, Optional<String> command) {

  static Step ok(Rule rule, String seen) {
    return new Step(rule, State.OK, seen, Optional.empty(), Optional.empty());
  }

  static Step left(Rule rule, State state, String seen, String command) {
    return new Step(rule, state, seen, Optional.empty(), Optional.of(command));
  }

  static Step missing(Rule rule, String seen, Addition addition, String command) {
    return new Step(rule, State.MISSING, seen, Optional.of(addition), Optional.of(command));
  }

  static Step set(Rule rule, String seen, Addition addition) {
    return new Step(rule, State.SET, seen, Optional.of(addition), Optional.empty());
  }

  /** As the doctor calls it, and as it is written in JSON. */
  String label() {
    Check check =
        switch (rule) {
          case PAGES -> Check.PAGES;
          case FORGOTTEN_PARTS -> Check.PARTS_RULE;
          case STAGING -> Check.STAGING_RULE;
          case STRANGERS -> Check.STRANGERS_RULE;
        };
    return check.label();
  }
}
