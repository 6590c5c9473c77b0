package io.gatepass.app.wiring;

import io.gatepass.app.config.Settings;
import io.gatepass.app.store.Cdns;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Policy;
import io.gatepass.domain.Route;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.TypePattern;
import io.gatepass.domain.Visibility;
import io.gatepass.ports.Cdn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether readers can be sent where policies send them, and get no more there than they may. */
record RouteRules(Settings settings, Cdns cdns) {
  private static final ObjectKey ANY = new ObjectKey("any");

  /** What has to be changed, by full names; empty where all is well. */
  List<String> problems() {
    List<String> problems = new ArrayList<>();
    for (Policy policy : settings.policies()) {
      switch (policy.readers().route()) {
        case STORE -> {
          // Checked with the stores.
        }
        case CDN -> at(policy, problems).ifPresent(cdn -> signed(policy, cdn, problems));
        case PUBLIC -> at(policy, problems).ifPresent(cdn -> open(policy, cdn, problems));
      }
    }
    return problems;
  }

  private Optional<Cdn> at(Policy policy, List<String> problems) {
    StoreName store = store(policy);
    Optional<Cdn> cdn = cdns.of(store);
    if (cdn.isEmpty()) {
      refuse(
          problems,
          policy,
          "delivery",
          "nothing stands in front of the store "
              + store
              + ". Configure gatepass.delivery."
              + store
              + ", or write store");
    }
    policy.contentTypes().stream()
        .map(TypePattern::exactly)
        .flatMap(Optional::stream)
        .filter(ContentType::isActive)
        .forEach(type ->
            refuse(
                problems,
                policy,
                "content-types",
                "a browser would run " + type + " where delivery sends it. Leave it out"));
    return cdn;
  }

  private static void signed(Policy policy, Cdn cdn, List<String> problems) {
    if (cdn.downloads().isEmpty()) {
      refuse(
          problems,
          policy,
          "delivery",
          "what stands in front of the store checks no signature. Write public or store");
    } else if (policy.readers().addressBound() && cdn.downloads().get().bound().isEmpty()) {
      refuse(
          problems,
          policy,
          "bind-downloads",
          "what stands in front of the store cannot bind a download to an address. Leave it out");
    }
  }

  /** Whoever serves one folder to everybody does not ask what is in it. */
  private void open(Policy policy, Cdn cdn, List<String> problems) {
    if (cdn.address(ANY).isEmpty()) {
      refuse(
          problems,
          policy,
          "delivery",
          "what stands in front of the store has no addresses without signature. Write cdn");
    }
    if (policy.readers().visibility() != Visibility.PUBLIC) {
      refuse(problems, policy, "visibility", "delivery is public, so write public here too");
    }
    if (policy.readers().addressBound()) {
      refuse(problems, policy, "bind-downloads", "what is public is bound to nobody. Leave it out");
    }
    if (policy.layout().head().isEmpty()) {
      refuse(
          problems,
          policy,
          "key",
          "begin it with a folder of its own, as public/{tenant}/{id}{ext}");
    }
    settings.policies().stream()
        .filter(other -> other.readers().route() != Route.PUBLIC)
        .filter(other -> store(other).equals(store(policy)))
        .filter(other -> other.layout().overlaps(policy.layout()))
        .forEach(other ->
            refuse(
                problems,
                policy,
                "key",
                "files of the policy "
                    + other.name()
                    + " could lie in the same folder, which is public. Begin one of both with"
                    + " another"));
  }

  private StoreName store(Policy policy) {
    return policy.store().orElse(settings.defaultStore());
  }

  private static void refuse(List<String> problems, Policy policy, String setting, String fix) {
    problems.add("gatepass.policies." + policy.name() + "." + setting + ": " + fix);
  }
}
