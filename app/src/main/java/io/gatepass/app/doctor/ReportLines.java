package io.gatepass.app.doctor;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** Reports for people. Commands stand on one line, so that they can be copied. */
final class ReportLines {
  private static final String LINE = "  %-8s %-15s %s";
  private static final String MORE = "  %-8s %-15s %s %s";

  private ReportLines() {}

  static List<String> of(List<StoreReport> reports) {
    Stream<String> stores = reports.stream().flatMap(ReportLines::store);
    return Stream.concat(stores, Stream.of(summary(reports))).toList();
  }

  private static Stream<String> store(StoreReport report) {
    Stream<String> head = Stream.of(report.store() + "  " + report.place());
    Stream<String> found = report.found().stream().flatMap(ReportLines::finding);
    return Stream.of(head, found, skipped(report), Stream.of("")).flatMap(lines -> lines);
  }

  private static Stream<String> finding(Diagnosis one) {
    String label = one.severity() == Severity.FAILS ? "FAILS" : one.severity().label();
    String code = one.symptom().map(symptom -> symptom.code() + ": ").orElse("");
    Stream<String> first = Stream.of(LINE.formatted(label, one.check().label(), code + one.seen()));
    Stream<String> breaks =
        one.symptom().map(symptom -> MORE.formatted("", "", "breaks:", symptom.breaks())).stream();
    Stream<String> fix = one.fix().map(text -> MORE.formatted("", "", "fix:   ", text)).stream();
    return Stream.of(first, breaks, fix).flatMap(lines -> lines);
  }

  private static Stream<String> skipped(StoreReport report) {
    return report.skipped().isEmpty()
        ? Stream.of()
        : Stream.of(
            LINE.formatted("-", "not asked", "for something before it fails: ")
                + report.skipped().stream().map(Check::label).collect(joining(", ")));
  }

  private static String summary(List<StoreReport> reports) {
    long fails = count(reports, Severity.FAILS);
    long weak = count(reports, Severity.WEAK);
    long unknown = count(reports, Severity.UNKNOWN);
    return fails + weak + unknown == 0
        ? "All is well."
        : "%d broken, %d weak, %d could not be asked.".formatted(fails, weak, unknown);
  }

  private static long count(List<StoreReport> reports, Severity severity) {
    return reports.stream().mapToLong(report -> report.count(severity)).sum();
  }
}
