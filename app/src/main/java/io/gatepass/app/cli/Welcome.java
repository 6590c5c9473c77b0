package io.gatepass.app.cli;

import io.gatepass.app.config.Loopback;
import io.gatepass.app.config.Settings;
import io.gatepass.app.persistence.EmbeddedDatabase;
import io.gatepass.app.store.Stores;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a newcomer reads when the gateway is up. */
final class Welcome {
  private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

  private Welcome() {}

  static void tell(Settings settings, Stores stores) {
    List<String> lines = lines(settings, stores);
    if (settings.log().json()) {
      LOG.info("Gatepass is ready: {}", String.join("; ", lines).replaceAll(" {2,}", ": "));
    } else {
      System.out.println();
      System.out.println("Gatepass is ready:  " + address(settings.listener()));
      lines.forEach(line -> System.out.println("  " + line));
      System.out.println("Stop it with Ctrl-C.");
      System.out.flush();
    }
  }

  private static List<String> lines(Settings settings, Stores stores) {
    String database =
        EmbeddedDatabase.keeps(settings.database().url()) ? "embedded (H2)" : "PostgreSQL";
    String names =
        settings.stores().entrySet().stream()
            .map(e -> e.getKey() + " (" + e.getValue().provider() + ")")
            .collect(Collectors.joining(", "));
    List<String> lines = new ArrayList<>();
    lines.add("stores            " + names + ", new uploads go to " + stores.defaultStore());
    reach(settings).ifPresent(hint -> lines.add("                  " + hint));
    lines.add("database          " + database);
    lines.add("data folder       " + settings.data());
    lines.add("docs              " + address(settings.listener()) + "/docs");
    lines.add("access            " + access(settings));
    return lines;
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
