package io.gatepass.app.config;

import io.gatepass.app.config.Settings.Listener;
import io.gatepass.app.config.Settings.Store;
import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.trace.TraceVariables;
import io.gatepass.domain.Policy;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.StoreName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Reads all settings and refuses, with every problem at once, what cannot work. The command line
 * beats the environment, which beats the file.
 */
public final class SettingsReader {
  static final Set<String> SECTIONS =
      Set.of(
          "server",
          "stores",
          "policies",
          "database",
          "sweep",
          "reconcile",
          "shutdown",
          "scanner",
          "auth",
          "events",
          "delivery",
          "webhooks",
          "limits",
          "tenants",
          "audit",
          "doctor",
          "log");
  static final Set<String> SINGLE = Set.of("data", "default-store");

  private static final Duration LONGEST = Duration.ofDays(1);

  private final List<String> problems = new ArrayList<>();
  private final Map<String, String> all = new TreeMap<>();
  private final boolean isTraced;

  private SettingsReader(
      Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
    file.map(SettingsFile::read).ifPresent(all::putAll);
    all.putAll(Variables.settings(environment));
    all.putAll(options);
    this.isTraced = TraceVariables.wantTraces(environment);
  }

  /**
   * Reads and checks everything.
   *
   * @param options settings given on the command line, by their names without the prefix
   * @throws SettingsRefused naming every problem and its fix
   */
  public static Settings read(
      Optional<Path> file, Map<String, String> environment, Map<String, String> options) {
    return new SettingsReader(file, environment, options).read();
  }

  private Settings read() {
    Section root = new Section("", all, problems);
    all.keySet().stream()
        .filter(
            name -> !SINGLE.contains(name) && !SECTIONS.contains(name.replaceFirst("\\..*", "")))
        .forEach(name -> root.refuse(name, "there is no such setting"));
    Path data =
        root.value("data", Path::of, Path.of("gatepass-data"), "name a folder")
            .toAbsolutePath()
            .normalize();
    Settings.Auth auth = AuthReader.read(new Section("auth", all, problems));
    Listener listener = ListenerReader.read(new Section("server", all, problems), auth);
    Map<StoreName, Store> stores = stores(data, listener);
    List<Policy> policies = policies();
    Settings settings =
        new Settings(
            listener,
            data,
            defaultStore(root, stores),
            stores,
            policies,
            database(data),
            sweep(),
            WorkReader.reconcile(new Section("reconcile", all, problems)),
            WorkReader.shutdown(new Section("shutdown", all, problems)),
            ScannerReader.read(new Section("scanner", all, problems), policies, problems),
            PerStoreReader.EVENTS.read(all, stores.keySet(), problems, Settings.Events::new),
            PerStoreReader.DELIVERY.read(all, stores.keySet(), problems, Settings.Delivery::new),
            WebhookReader.read(new Section("webhooks", all, problems)),
            auth,
            LimitReader.read(new Section("limits", all, problems)),
            TenantReader.read(all, policies, problems),
            AuditReader.read(new Section("audit", all, problems), auth),
            DoctorReader.read(new Section("doctor", all, problems)),
            LogReader.read(new Section("log", all, problems)),
            isTraced);
    settings.policies().forEach(policy -> checkStore(policy, stores));
    if (!problems.isEmpty()) {
      throw new SettingsRefused(problems);
    }
    return settings;
  }

  private Map<StoreName, Store> stores(Path data, Listener listener) {
    Map<StoreName, Store> stores = new LinkedHashMap<>();
    for (String name : new Section("stores", all, problems).names()) {
      Section section = new Section("stores." + name, all, problems);
      Optional<String> provider = section.text("provider");
      if (provider.isEmpty()) {
        section.refuse("provider", "name the provider of this store, such as s3");
      }
      named(name, StoreName::new, section)
          .ifPresent(
              key -> stores.put(key, new Store(provider.orElse(""), section.without("provider"))));
    }
    if (stores.isEmpty()) {
      String origins = String.join(",", Loopback.origins(listener.port()));
      stores.put(
          new StoreName("embedded"),
          new Store(
              "embedded",
              Map.of("directory", data.resolve("objects").toString(), "allowed-origins", origins)));
    }
    return stores;
  }

  private StoreName defaultStore(Section root, Map<StoreName, Store> stores) {
    StoreName first = stores.keySet().iterator().next();
    Optional<StoreName> chosen =
        root.value("default-store", StoreName::new, "name one of the configured stores");
    if (chosen.isEmpty() && stores.size() > 1) {
      root.refuse(
          "default-store", "name the store that takes new uploads, one of " + stores.keySet());
    }
    if (chosen.isPresent() && !stores.containsKey(chosen.get())) {
      root.refuse("default-store", "name one of the configured stores: " + stores.keySet());
    }
    return chosen.orElse(first);
  }

  private List<Policy> policies() {
    List<Policy> policies = new ArrayList<>();
    for (String name : new Section("policies", all, problems).names()) {
      Section section = new Section("policies." + name, all, problems);
      named(name, PolicyName::new, section)
          .ifPresent(key -> policies.add(PolicyReader.read(key, section)));
    }
    return policies.isEmpty() ? List.of(PolicyReader.builtIn()) : policies;
  }

  private void checkStore(Policy policy, Map<StoreName, Store> stores) {
    policy
        .store()
        .filter(store -> !stores.containsKey(store))
        .ifPresent(store ->
            problems.add(
                "gatepass.policies." + policy.name() + ".store: there is no store " + store));
  }

  private Settings.Database database(Path data) {
    Section section = new Section("database", all, problems);
    String url =
        section.text("url").orElseGet(() -> EmbeddedDatabase.url(data.resolve("gatepass")));
    if (!url.startsWith("jdbc:postgresql:") && !EmbeddedDatabase.keeps(url)) {
      section.refuse("url", "write a JDBC URL such as jdbc:postgresql://localhost:5432/gatepass");
    }
    String user = section.text("user").orElse(EmbeddedDatabase.keeps(url) ? "gatepass" : "");
    String password = section.text("password").orElse("");
    section.refuseUnknown();
    return new Settings.Database(url, user, password);
  }

  private Settings.Sweep sweep() {
    Section section = new Section("sweep", all, problems);
    Duration interval =
        section.value("interval", Units::duration, Duration.ofSeconds(30), Units.DURATION_FIX);
    Duration grace =
        section.value("grace", Units::duration, Duration.ofMinutes(15), Units.DURATION_FIX);
    if (Units.isOutside(interval, Duration.ofSeconds(1), LONGEST)) {
      section.refuse("interval", "write a duration from 1s to 1d");
    }
    if (grace.compareTo(LONGEST) > 0) {
      section.refuse("grace", "write a duration of at most 1d");
    }
    section.refuseUnknown();
    return new Settings.Sweep(interval, grace);
  }

  private <T> Optional<T> named(String name, Function<String, T> maker, Section section) {
    try {
      return Optional.of(maker.apply(name));
    } catch (IllegalArgumentException invalid) {
      section.refuse("", String.valueOf(invalid.getMessage()));
      return Optional.empty();
    }
  }
}
