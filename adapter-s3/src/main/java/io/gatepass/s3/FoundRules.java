package io.gatepass.s3;

import io.gatepass.ports.Removal;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** The rules of anybody in a bucket's document that remove what one of ours removes. */
final class FoundRules {
  private FoundRules() {}

  /** Those that are on and narrowed by nothing but a prefix. */
  static List<Removal> all(Element root, LifecycleRule wanted) {
    return Xml.children(root, "Rule").stream()
        .filter(rule -> Xml.values(rule, "Status").contains("Enabled"))
        .flatMap(rule -> found(rule, wanted).stream())
        .toList();
  }

  private static Optional<Removal> found(Element rule, LifecycleRule wanted) {
    String name = Xml.value(rule, "ID").orElse("");
    return prefix(rule)
        .flatMap(prefix ->
            wanted
                .age(rule)
                .filter(age -> age.matches("\\d{1,9}"))
                .map(age -> Removal.named(name, prefix, Integer.parseInt(age))));
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
}
