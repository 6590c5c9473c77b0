package io.gatepass.ports;

/** A source that sends requests to the gateway, each of which proves where it comes from. */
public non-sealed interface PushedEvents extends EventSource {

  /**
   * Whether the Authorization header is what proves it. Where it is not, a request that carries one
   * is refused before it comes here: a credential that nobody verifies must not pass as verified.
   */
  boolean verifiesCredential();

  /**
   * Proves the origin, then reads. May ask for public keys over the network, at addresses that the
   * settings or the provider fix, never one that an unproven request names. Throws nothing, keeps
   * nothing of the request, and is repeatable.
   */
  Reception receive(Push push);

  /** Most sources hold nothing. */
  @Override
  default void close() {}
}
