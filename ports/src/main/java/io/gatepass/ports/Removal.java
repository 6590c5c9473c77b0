package io.gatepass.ports;

import java.util.List;
import java.util.Optional;

/**
 * A rule of anybody by which a store removes things of itself.
 *
 * @param rule how a sentence that begins with it calls it
 * @param prefix of the keys that it removes; empty: of all
 * @param days after which it does
 */
public record Removal(String rule, String prefix, int days) {
  /** In days: one more than the longest that an upload may last. */
  public static final int ENOUGH = 31;

  /** With the name that the store keeps of it, empty where it has none. */
  public static Removal named(String name, String prefix, int days) {
    return new Removal(name.isEmpty() ? "a rule without a name" : "the rule " + name, prefix, days);
  }

  /**
   * What rules do to the keys that begin with {@code below}; empty where none removes all of them.
   * One that removes what is still needed is told before those that are right.
   *
   * @param removed what is to go, in words
   */
  public static Optional<Standing> standing(List<Removal> rules, String below, String removed) {
    List<Removal> found = rules.stream().filter(one -> below.startsWith(one.prefix)).toList();
    return found.stream()
        .flatMap(one -> one.harm(below, removed).stream())
        .<Standing>map(harm -> new Standing.Missing(harm, Optional.empty()))
        .findFirst()
        .or(() ->
            found.stream().findFirst().map(one -> new Standing.Set("a rule removes " + removed)));
  }

  private Optional<String> harm(String below, String removed) {
    String after = days + (days == 1 ? " day" : " days");
    if (prefix.length() < below.length()) {
      return Optional.of(
          "%s removes every file%s after %s, ready ones too: narrow it to %s, after %d days"
              .formatted(rule, prefix.isEmpty() ? "" : " below " + prefix, after, below, ENOUGH));
    }
    return days >= ENOUGH
        ? Optional.empty()
        : Optional.of(
            ("%s removes after %s %s: uploads that last longer lose their bytes. Enough only if no"
                    + " policy's upload-ttl is longer; otherwise raise it to %d days")
                .formatted(rule, after, removed, ENOUGH));
  }
}
