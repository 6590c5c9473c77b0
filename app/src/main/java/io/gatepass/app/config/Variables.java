package io.gatepass.app.config;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads settings from environment variables. The names in between hold no underscore, so {@code
 * GATEPASS_STORES_MAIN_ACCESS_KEY} can only mean {@code gatepass.stores.main.access-key}.
 */
final class Variables {
  private static final String PREFIX = "GATEPASS_";
  private static final Set<String> NAMED =
      Set.of("STORES", "POLICIES", "EVENTS", "DELIVERY", "TENANTS");
  private static final String NESTED = "AUTH_JWT_";
  private static final Set<String> GROUPS =
      Set.of(
          "SERVER",
          "DATABASE",
          "SWEEP",
          "RECONCILE",
          "SHUTDOWN",
          "SCANNER",
          "AUTH",
          "WEBHOOKS",
          "LIMITS",
          "AUDIT",
          "DOCTOR",
          "LOG");

  /** Of the settings file, of the commands that ask a gateway, and of the tests. */
  private static final Pattern OTHERS = Pattern.compile("CONFIG|URL|TOKEN|COMMAND|REQUIRE|TEST_.*");

  /** What Kubernetes sets for a service that happens to be called gatepass. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(".*_SERVICE_(HOST|PORT)(_.*)?|.*_PORT_\\d+_(TCP|UDP)(_.*)?");

  private Variables() {}

  /** The settings, by their dotted names without the prefix {@code gatepass}. */
  static Map<String, String> settings(Map<String, String> environment) {
    Map<String, String> settings = new TreeMap<>();
    environment.forEach((name, value) -> {
      if (name.startsWith(PREFIX) && !isServiceLink(name, value)) {
        String rest = name.substring(PREFIX.length());
        if (!OTHERS.matcher(rest).matches()) {
          settings.put(dotted(rest), value);
        }
      }
    });
    return settings;
  }

  private static boolean isServiceLink(String name, String value) {
    return SERVICE_LINK.matcher(name).matches()
        || (name.endsWith("_PORT") && value.matches("(tcp|udp)://.*"));
  }

  /** A variable that means nothing becomes a setting that does not exist, and so is refused. */
  private static String dotted(String name) {
    String[] parts = name.split("_", 3);
    if (parts.length == 3 && NAMED.contains(parts[0])) {
      return kebab(parts[0]) + "." + kebab(parts[1]) + "." + kebab(parts[2]);
    }
    if (parts.length == 3 && name.startsWith(NESTED)) {
      return "auth.jwt." + kebab(parts[2]);
    }
    int group = name.indexOf('_');
    return group > 0 && GROUPS.contains(name.substring(0, group))
        ? kebab(name.substring(0, group)) + "." + kebab(name.substring(group + 1))
        : kebab(name);
  }

  private static String kebab(String text) {
    return text.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
