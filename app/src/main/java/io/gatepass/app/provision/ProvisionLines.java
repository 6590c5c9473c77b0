package io.gatepass.app.provision;

import io.gatepass.ports.Standing.Addition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reports for people. Commands stand on one line, so that they can be copied. */
final class ProvisionLines {
  private static final String LINE = "  %-8s %-15s %s";
  private static final String UNGUARDED =
      "this store cannot tell that somebody else changes its rules in the same moment";

  private ProvisionLines() {}

  static List<String> of(List<ProvisionReport> reports) {
    Stream<String> stores = reports.stream().flatMap(ProvisionLines::store);
    return Stream.concat(stores, summary(reports)).toList();
  }

  private static Stream<String> store(ProvisionReport report) {
    Stream<String> head = Stream.of(report.store() + "  " + report.place());
    Stream<String> steps = report.steps().stream().flatMap(ProvisionLines::step);
    return Stream.of(head, steps, Stream.of("")).flatMap(lines -> lines);
  }

  private static Stream<String> step(Step step) {
    String label = step.state().label();
    String shown = step.state() == State.FAILS ? label.toUpperCase(Locale.ROOT) : label;
    Stream<String> first = Stream.of(LINE.formatted(shown, step.label(), step.seen()));
    Stream<String> addition = step.addition().stream().flatMap(one -> addition(step.state(), one));
    // What can be set by --apply is not shown as a command too.
    Stream<String> command =
        step.state() == State.MISSING ? Stream.of() : more("by hand:", step.command().stream());
    return Stream.of(first, addition, command).flatMap(lines -> lines);
  }

  private static Stream<String> addition(State state, Addition addition) {
    Stream<String> rule = more("adds:   ", Stream.of(addition.rule()));
    boolean noted = state == State.MISSING && !addition.guarded();
    return noted ? Stream.concat(rule, more("note:   ", Stream.of(UNGUARDED))) : rule;
  }

  private static Stream<String> more(String what, Stream<String> texts) {
    return texts.map(text -> LINE.formatted("", "", what + " " + text));
  }

  private static Stream<String> summary(List<ProvisionReport> reports) {
    long missing = count(reports, State.MISSING);
    long byHand = count(reports, State.BY_HAND);
    long fails = count(reports, State.FAILS);
    Stream<String> counts =
        Stream.of(
            missing + byHand + fails == 0
                ? "Nothing is missing. " + count(reports, State.SET) + " set."
                : "%d missing, %d set, %d to be set by hand, %d failed."
                    .formatted(missing, count(reports, State.SET), byHand, fails));
    return missing == 0
        ? counts
        : Stream.concat(counts, Stream.of("Nothing was written: --apply adds what is missing."));
  }

  private static long count(List<ProvisionReport> reports, State state) {
    return reports.stream().mapToLong(report -> report.count(state)).sum();
  }
}
