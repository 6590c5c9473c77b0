package io.gatepass.ports;

/**
 * Where a store tells by itself what happens in it. A hint and no more: who hears of an object
 * looks at the store before believing it. Ready to use from any thread.
 */
public sealed interface EventSource extends AutoCloseable permits PushedEvents, PulledEvents {

  /** Lets go of connections and threads. Repeatable. */
  @Override
  void close();
}
