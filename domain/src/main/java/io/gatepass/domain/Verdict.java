package io.gatepass.domain;

import java.util.List;
import java.util.stream.Stream;

/** What looking at the stored bytes decided. */
public sealed interface Verdict {
  record Accepted(ChecksumStatus checksum) implements Verdict {}

  record Rejected(List<Violation> violations) implements Verdict {
    public Rejected {
      violations = List.copyOf(violations);
      if (violations.isEmpty()) {
        throw new IllegalArgumentException("A rejection names at least one violation.");
      }
    }
  }

  /** The same, with what somebody else has found besides. */
  default Verdict and(List<Violation> found) {
    return switch (this) {
      case Accepted accepted -> found.isEmpty() ? accepted : new Rejected(found);
      case Rejected rejected ->
          new Rejected(Stream.concat(rejected.violations().stream(), found.stream()).toList());
    };
  }
}
