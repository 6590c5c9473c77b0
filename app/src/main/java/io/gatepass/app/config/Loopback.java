package io.gatepass.app.config;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The names of this machine's own door. */
public final class Loopback {
  private static final int HTTP = 80;

  /** What each name is bound to: a name that had to be looked up could be answered by somebody. */
  private static final Map<String, String> ADDRESSES =
      Map.of("localhost", "127.0.0.1", "127.0.0.1", "127.0.0.1", "::1", "::1", "[::1]", "::1");

  private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

  private Loopback() {}

  /** The loopback address of that name; empty for every other name. */
  static Optional<String> address(String host) {
    return Optional.ofNullable(ADDRESSES.get(host));
  }

  /** Whether nobody else can reach what listens on that host. */
  public static boolean isPrivate(String host) {
    return ADDRESSES.containsKey(host);
  }

  /** Whether what listens on that host can be asked for as localhost. */
  public static boolean isThisMachine(String host) {
    return ADDRESSES.containsKey(host) || EVERYWHERE.contains(host);
  }

  /** What a browser on this machine may call us; it leaves the standard port out. */
  public static List<String> authorities(int port) {
    Stream<String> bare = port == HTTP ? HOSTS.stream() : Stream.of();
    return Stream.concat(HOSTS.stream().map(host -> host + ":" + port), bare).toList();
  }

  public static List<String> origins(int port) {
    return authorities(port).stream().map(authority -> "http://" + authority).toList();
  }
}
