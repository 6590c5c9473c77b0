package io.gatepass.minio;

import java.util.Optional;

/** What a rule of anybody removes by itself: files below a prefix, after so many days. */
record Removal(String rule, String prefix, int days) {
  /** One more than the longest that an upload may last. */
  static final int LONGEST = 31;

  /** What it removes that is still needed below that prefix or beside it, and what mends it. */
  Optional<String> harm(String below) {
    String name = rule.isEmpty() ? "a rule without a name" : "the rule " + rule;
    String after = days + (days == 1 ? " day" : " days");
    if (prefix.length() < below.length()) {
      return Optional.of(
          "%s removes every file%s after %s, ready ones too: narrow it to %s, after %d days"
              .formatted(name, prefix.isEmpty() ? "" : " below " + prefix, after, below, LONGEST));
    }
    return days >= LONGEST
        ? Optional.empty()
        : Optional.of(
            ("%s removes after %s what is left below %s: uploads that last longer lose their bytes."
                    + " Enough only if no policy's upload-ttl is longer; otherwise raise it to %d"
                    + " days")
                .formatted(name, after, below, LONGEST));
  }
}
