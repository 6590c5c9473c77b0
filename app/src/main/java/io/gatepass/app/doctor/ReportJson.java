package io.gatepass.app.doctor;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reports for programs. */
@Serdeable
record ReportJson(List<Store> stores) {

  /**
   * Of one store.
   *
   * @param skipped what could not be asked because something before it fails
   */
  @Serdeable
  record Store(String store, String place, List<Item> findings, List<String> skipped) {}

  /**
   * Of one question.
   *
   * @param code absent where all is well, or nothing could be asked
   * @param breaks absent where {@code code} is
   * @param fix absent where all is well
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Item(
      String check,
      String severity,
      @Nullable String code,
      String seen,
      @Nullable String breaks,
      @Nullable String fix) {}

  static ReportJson of(List<StoreReport> reports) {
    return new ReportJson(reports.stream().map(ReportJson::store).toList());
  }

  private static Store store(StoreReport report) {
    return new Store(
        report.store().toString(),
        report.place(),
        report.found().stream().map(ReportJson::item).toList(),
        report.skipped().stream().map(Check::label).toList());
  }

  private static Item item(Diagnosis one) {
    return new Item(
        one.check().label(),
        one.severity().label(),
        one.symptom().map(Symptom::code).orElse(null),
        one.seen(),
        one.symptom().map(Symptom::breaks).orElse(null),
        one.fix().orElse(null));
  }
}
