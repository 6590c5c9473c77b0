package io.gatepass.app.provision;

import io.gatepass.domain.StoreName;
import java.util.List;

/**
 * What was seen and done at one store.
 *
 * @param place the store's own name for where its objects are
 */
public record ProvisionReport(StoreName store, String place, List<Step> steps) {
  public ProvisionReport {
    steps = List.copyOf(steps);
  }

  boolean isSettled() {
    return steps.stream().allMatch(step -> step.state().isSettled());
  }

  long count(State state) {
    return steps.stream().filter(step -> step.state() == state).count();
  }
}
