package io.gatepass.app.config;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Quota;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;

/** Reads what tenants may do; what a tenant's section does not say is as in the default one. */
final class TenantReader {
  private static final String DEFAULT = "default";
  private static final String UNLIMITED = "none";
  private static final String OR_NONE = ", or none";

  private final Map<String, Tenants.Rules> named = new LinkedHashMap<>();
  private final Map<String, String> all;
  private final List<PolicyName> policies;
  private final List<String> problems;

  private TenantReader(Map<String, String> all, List<Policy> policies, List<String> problems) {
    this.all = all;
    this.policies = policies.stream().map(Policy::name).toList();
    this.problems = problems;
  }

  static Tenants read(Map<String, String> all, List<Policy> policies, List<String> problems) {
    return new TenantReader(all, policies, problems).read();
  }

  private Tenants read() {
    Set<String> labels = new Section("tenants", all, problems).names();
    Tenants.Rules others =
        labels.contains(DEFAULT) ? rules(section(DEFAULT), Tenants.Rules.NONE) : Tenants.Rules.NONE;
    labels.stream().filter(label -> !label.equals(DEFAULT)).forEach(label -> name(label, others));
    return new Tenants(named, others);
  }

  private void name(String label, Tenants.Rules others) {
    Section section = section(label);
    if (!label.matches("[a-z0-9]{1,63}")) {
      section.refuse("", "write this name in a-z and 0-9, and the tenant's id below it as tenant");
    }
    String id =
        section.value(
            "tenant", TenantReader::id, label, "write the id of the tenant that is meant");
    if (named.put(id, rules(section, others)) != null) {
      section.refuse("tenant", "another section is about this tenant already");
    }
  }

  private Tenants.Rules rules(Section section, Tenants.Rules otherwise) {
    Tenants.Rules rules =
        new Tenants.Rules(
            quota(section, otherwise.quota()), policies(section, otherwise.policies()));
    section.refuseUnknown();
    return rules;
  }

  /** Nothing written there would permit everything. */
  private List<PolicyName> policies(Section section, List<PolicyName> otherwise) {
    if (section.names().contains("policies") && section.text("policies").isEmpty()) {
      section.refuse("policies", "name one policy or more, or leave it out to permit all");
    }
    return section.value(
        "policies", this::known, otherwise, "list names of policies, such as [photos, video]");
  }

  private List<PolicyName> known(String text) {
    List<PolicyName> named = Units.list(text).map(PolicyName::new).distinct().toList();
    named.stream()
        .filter(name -> !policies.contains(name))
        .findFirst()
        .ifPresent(absent -> {
          throw new InvalidValue(
              "policy_unknown",
              "there is no policy " + absent + ". Configure it, or name some of " + policies);
        });
    return named;
  }

  private static Quota quota(Section section, Quota otherwise) {
    Optional<ByteCount> bytes =
        section.value(
            "quota-bytes", orNone(Units::size), otherwise.bytes(), Units.SIZE_FIX + OR_NONE);
    Optional<Long> objects =
        section.value(
            "quota-objects",
            orNone(TenantReader::count),
            otherwise.objects().stream().boxed().findAny(),
            "write a number" + OR_NONE);
    return new Quota(bytes, objects.map(OptionalLong::of).orElseGet(OptionalLong::empty));
  }

  private static <T> Function<String, Optional<T>> orNone(Function<String, T> parser) {
    return text -> text.equals(UNLIMITED) ? Optional.empty() : Optional.of(parser.apply(text));
  }

  private static long count(String text) {
    return new ByteCount(Long.parseLong(text)).value();
  }

  private static String id(String text) {
    return new Caller(text, text, Set.of()).tenant();
  }

  private Section section(String label) {
    return new Section("tenants." + label, all, problems);
  }
}
