package io.gatepass.app.cli;

import io.gatepass.app.config.Loopback;
import io.gatepass.app.config.Settings;
import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.store.Stores;
import java.io.PrintStream;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a newcomer reads when the gateway is up. */
final class Welcome {
  private Welcome() {}

  static void print(Settings settings, Stores stores) {
    PrintStream out = System.out;
    String database =
        EmbeddedDatabase.keeps(settings.database().url()) ? "embedded (H2)" : "PostgreSQL";
    String names =
        settings.stores().entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue().provider() + ")")
            .collect(Collectors.joining(", "));
    String address = address(settings.listener());
    out.println();
    out.println("Gatepass is ready:  " + address);
    out.println("  stores            " + names + ", new uploads go to " + stores.defaultStore());
    reach(settings).ifPresent(hint -> out.println("                    " + hint));
    out.println("  database          " + database);
    out.println("  data folder       " + settings.data());
    out.println("  docs              " + address + "/docs");
    out.println("  access            " + access(settings));
    out.println("Stop it with Ctrl-C.");
    out.flush();
  }

  /** One that this machine can open; all addresses have none of their own. */
  private static String address(Settings.Listener listener) {
    boolean isHere = Loopback.isThisMachine(listener.host());
    String host = listener.host().contains(":") ? "[" + listener.host() + "]" : listener.host();
    return "http://" + (isHere ? "localhost" : host) + ":" + listener.port();
  }

  /** Its requests are signed for a loopback address, so others would be told of their own. */
  private static Optional<String> reach(Settings settings) {
    boolean embedded =
        settings.stores().values().stream().anyMatch(store -> store.provider().equals("embedded"));
    return embedded && !Loopback.isPrivate(settings.listener().host())
        ? Optional.of("the embedded store serves this machine only: others need another store")
        : Optional.empty();
  }

  private static String access(Settings settings) {
    Settings.Auth auth = settings.auth();
    if (!auth.isOn()) {
      return "no authentication: this machine only";
    }
    Stream<String> tokens = auth.jwt().map(jwt -> "tokens of " + jwt.issuer()).stream();
    Stream<String> keys = auth.apiKeys() ? Stream.of("API keys") : Stream.of();
    return Stream.concat(tokens, keys).collect(Collectors.joining(" and "))
        + ", listening on "
        + settings.listener().host();
  }
}
