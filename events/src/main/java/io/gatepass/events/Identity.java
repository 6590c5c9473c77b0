package io.gatepass.events;

/** What makes one event of a source the same at each delivery. */
final class Identity {
  private Identity() {}

  static String of(String... parts) {
    return String.join("\n", parts);
  }

  /** The first that is there. */
  static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
