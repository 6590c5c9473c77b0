package io.gatepass.app.doctor;

import io.gatepass.domain.StoreName;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** What the examination at the start found to break something. */
@Singleton
final class Checkups {
  private final Map<StoreName, List<String>> failures = new ConcurrentHashMap<>();

  void note(StoreReport report) {
    failures.put(
        report.store(),
        report.failures().stream()
            .flatMap(one -> one.symptom().stream())
            .map(Symptom::code)
            .toList());
  }

  /** The codes by the names of stores; stores without any are left out. */
  Map<String, List<String>> failures() {
    Map<String, List<String>> told = new TreeMap<>();
    failures.forEach((store, codes) -> {
      if (!codes.isEmpty()) {
        told.put(store.toString(), codes);
      }
    });
    return told;
  }
}
