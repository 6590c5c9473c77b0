package io.gatepass.app.doctor;

import io.gatepass.domain.StoreName;
import java.util.List;

/**
 * Everything that was found about one store.
 *
 * @param place the store's own name for where its objects are
 * @param found in the order of {@link Check}
 * @param skipped what could not be asked because something before it fails
 */
public record StoreReport(
    StoreName store, String place, List<Diagnosis> found, List<Check> skipped) {
  public StoreReport {
    found = List.copyOf(found);
    skipped = List.copyOf(skipped);
  }

  /** How many findings are that bad. */
  public long count(Severity severity) {
    return found.stream().filter(one -> one.severity() == severity).count();
  }

  /** What breaks something. */
  public List<Diagnosis> failures() {
    return found.stream().filter(one -> one.severity() == Severity.FAILS).toList();
  }
}
