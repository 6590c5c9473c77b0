package io.gatepass.domain;

import java.util.List;

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
}
