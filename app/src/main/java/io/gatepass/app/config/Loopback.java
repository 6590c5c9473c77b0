package io.gatepass.app.config;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names of this machine's own door. */
public final class Loopback {
  private static final Pattern V4 = Pattern.compile("127(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}");
  private static final Set<String> NAMES = Set.of("localhost", "::1", "[::1]");
  private static final List<String> HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

  private Loopback() {}

  /** By its text alone: a name that has to be looked up may be answered by somebody else. */
  static boolean isLoopback(String host) {
    return NAMES.contains(host) || V4.matcher(host).matches();
  }

  /** What a browser on this machine may call us, with the port. */
  public static List<String> authorities(int port) {
    return HOSTS.stream().map(host -> host + ":" + port).toList();
  }

  public static List<String> origins(int port) {
    return authorities(port).stream().map(authority -> "http://" + authority).toList();
  }
}
