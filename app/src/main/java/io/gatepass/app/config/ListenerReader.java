package io.gatepass.app.config;

import io.gatepass.app.http.Networks;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Reads where the gateway listens. Another address than loopback needs authentication. */
final class ListenerReader {
  private static final String PORT_FIX = "write a port from 1 to 65535";
  private static final String PROXIES_FIX =
      "list addresses and networks, such as 10.0.0.0/8, 192.168.1.4";
  private static final String CONNECTIONS_FIX = "write a number from 1 to 1000000";

  private ListenerReader() {}

  static Settings.Listener read(Section server, Settings.Auth auth) {
    String host = server.text("host").orElse("127.0.0.1");
    int port = server.value("port", Integer::parseInt, 8080, PORT_FIX);
    if (port < 1 || port > 65535) {
      server.refuse("port", PORT_FIX);
    }
    Optional<String> address = Loopback.address(host);
    if (address.isEmpty() && !auth.isOn()) {
      server.refuse(
          "host",
          "without authentication Gatepass listens on loopback only (127.0.0.1, ::1, localhost)."
              + " Another address needs authentication: set gatepass.auth.api-keys to true, or"
              + " gatepass.auth.jwt.issuer, gatepass.auth.jwt.audience and"
              + " gatepass.auth.jwt.jwks-url; or set gatepass.server.host to 127.0.0.1");
    }
    Set<URI> origins = server.value("cors-origins", Units::origins, Set.of(), Units.ORIGINS_FIX);
    if (!origins.isEmpty() && !auth.isOn()) {
      server.refuse(
          "cors-origins",
          "without authentication only the gateway's own page may call it. Set"
              + " gatepass.auth.api-keys or gatepass.auth.jwt.*, or remove it");
    }
    Networks proxies =
        server.value(
            "trusted-proxies", text -> Networks.of(Units.list(text)), Networks.NONE, PROXIES_FIX);
    if (!proxies.isEmpty() && !auth.isOn()) {
      server.refuse(
          "trusted-proxies",
          "without authentication the gateway cannot stand behind a proxy. Set"
              + " gatepass.auth.api-keys or gatepass.auth.jwt.*, or remove it");
    }
    Settings.Connections connections = connections(server);
    server.refuseUnknown();
    return new Settings.Listener(address.orElse(host), port, origins, proxies, connections);
  }

  private static Settings.Connections connections(Section server) {
    Duration headers = timeout(server, "header-timeout", Duration.ofSeconds(10));
    Duration body = timeout(server, "body-timeout", Duration.ofSeconds(30));
    int most = server.value("max-connections", Integer::parseInt, 10_000, CONNECTIONS_FIX);
    if (most < 1 || most > 1_000_000) {
      server.refuse("max-connections", CONNECTIONS_FIX);
    }
    return new Settings.Connections(headers, body, most);
  }

  private static Duration timeout(Section server, String name, Duration otherwise) {
    Duration timeout = server.value(name, Units::duration, otherwise, Units.DURATION_FIX);
    if (Units.isOutside(timeout, Duration.ofSeconds(1), Duration.ofMinutes(5))) {
      server.refuse(name, "write a duration from 1s to 5m");
    }
    return timeout;
  }
}
