package io.gatepass.s3;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** A rule of anybody that removes, among other things perhaps, what one of ours removes. */
record FoundRule(String name, String prefix, int days) {

  /** Those that are on and narrowed by nothing but a prefix. */
  static List<FoundRule> all(Element root, LifecycleRule wanted) {
    return Xml.children(root, "Rule").stream()
        .filter(rule -> Xml.values(rule, "Status").contains("Enabled"))
        .flatMap(rule -> found(rule, wanted).stream())
        .toList();
  }

  private static Optional<FoundRule> found(Element rule, LifecycleRule wanted) {
    String name =
        Xml.value(rule, "ID")
            .filter(id -> !id.isEmpty())
            .map(id -> "the rule " + id)
            .orElse("a rule without a name");
    return prefix(rule)
        .filter(wanted.prefix()::startsWith)
        .flatMap(prefix ->
            wanted
                .age(rule)
                .filter(age -> age.matches("\\d{1,9}"))
                .map(age -> new FoundRule(name, prefix, Integer.parseInt(age))));
  }

  /** Empty where the rule is narrowed by more than a prefix. */
  private static Optional<String> prefix(Element rule) {
    Optional<Element> filter = Xml.child(rule, "Filter");
    Element holder = filter.orElse(rule);
    boolean narrowed =
        filter.stream()
            .flatMap(Xml::elements)
            .anyMatch(part -> !"Prefix".equals(part.getLocalName()));
    return narrowed ? Optional.empty() : Xml.value(holder, "Prefix").or(() -> Optional.of(""));
  }

  /** What it removes that is still needed, and what mends it. */
  Optional<String> harm(LifecycleRule wanted) {
    String after = days + (days == 1 ? " day" : " days");
    if (prefix.length() < wanted.prefix().length()) {
      return Optional.of(
          "%s removes every file%s after %s, ready ones too: narrow it to %s, after %d days"
              .formatted(
                  name,
                  prefix.isEmpty() ? "" : " below " + prefix,
                  after,
                  wanted.prefix(),
                  LifecycleRule.DAYS));
    }
    return days >= LifecycleRule.DAYS
        ? Optional.empty()
        : Optional.of(
            ("%s removes after %s %s: uploads that last longer lose their bytes. Enough only if no"
                    + " policy's upload-ttl is longer; otherwise raise it to %d days")
                .formatted(name, after, wanted.removed(), LifecycleRule.DAYS));
  }
}
