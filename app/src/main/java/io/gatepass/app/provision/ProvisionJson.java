package io.gatepass.app.provision;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.ports.Standing.Addition;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports for programs. */
@Serdeable
record ProvisionJson(boolean settled, List<Store> stores) {

  /** Of one store. */
  @Serdeable
  record Store(String store, String place, List<Item> rules) {}

  /**
   * Of one rule.
   *
   * @param adds in the provider's own words; absent where nothing is written
   * @param guarded whether a change of somebody else in the same moment is noticed
   * @param command how it is set by hand; absent where nothing is to be set
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String rule,
      String state,
      String seen,
      @Nullable String adds,
      @Nullable Boolean guarded,
      @Nullable String command) {}

  static ProvisionJson of(List<ProvisionReport> reports) {
    return new ProvisionJson(
        reports.stream().allMatch(ProvisionReport::isSettled),
        reports.stream().map(ProvisionJson::store).toList());
  }

  private static Store store(ProvisionReport report) {
    return new Store(
        report.store().toString(),
        report.place(),
        report.steps().stream().map(ProvisionJson::item).toList());
  }

  private static Item item(Step step) {
    return new Item(
        step.label(),
        step.state().label(),
        step.seen(),
        step.addition().map(Addition::rule).orElse(null),
        step.addition().map(Addition::guarded).orElse(null),
        step.command().orElse(null));
  }
}
