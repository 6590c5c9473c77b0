package io.gatepass.ports;

/** One thing that a store says has happened. */
public sealed interface StorageEvent {

  /**
   * Bytes have arrived under a key.
   *
   * @param key decoded; whatever the store says, so not always a key of ours
   * @param identity the same whenever this event is delivered, and another for every other event
   */
  record Arrived(String key, String identity) implements StorageEvent {}

  /** Nothing that an upload waits for. */
  record Ignored(Why why) implements StorageEvent {}

  /** Why an event is ignored. */
  enum Why {
    /** Something was removed; whether it is gone is seen by looking, when somebody looks. */
    REMOVAL,
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
