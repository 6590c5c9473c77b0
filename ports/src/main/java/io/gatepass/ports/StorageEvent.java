package io.gatepass.ports;

/** One thing that a store says has happened. */
public sealed interface StorageEvent {

  /**
   * Bytes have arrived under a key.
   *
   * @param key decoded; whatever the store says, so not always a key of ours
   * @param content what the store calls these bytes: their version or their entity tag; empty:
   *     unknown
   * @param identity the same whenever this event is delivered, and another for every other event
   */
  record Arrived(String key, String content, String identity) implements StorageEvent {
    public Arrived(String key, String identity) {
      this(key, "", identity);
    }
  }

  /**
   * Something was removed from a key, perhaps only one of its versions; what is left is seen by
   * looking.
   *
   * @param key as in {@link Arrived}
   */
  record Removed(String key) implements StorageEvent {}

  /** Nothing that an upload waits for. */
  record Ignored(Why why) implements StorageEvent {}

  /** Why an event is ignored. */
  enum Why {
    /** A copy inside the store, as the gateway makes them itself. */
    COPY,
    /** Somewhere else than where this store's objects are. */
    ELSEWHERE,
    /** The source tries whether it is heard. */
    TEST,
    /** Another kind of event, or one that cannot be read. */
    OTHER
  }
}
