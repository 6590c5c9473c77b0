package io.gatepass.contract;

/**
 * Why a backend does not keep a guarantee. Its tests still run, inverted: they pass only while the
 * guarantee is broken, and turn red when it begins to hold, so that the list stays true.
 */
public sealed interface Exemption {
  /** For {@link Guarantee#ADDRESS_BOUND}, where a signature has no place for an address. */
  NotOffered NO_ADDRESS = new NotOffered("what is signed cannot name an address");

  String reason();

  /** This server does not honour it, though the provider's own service does. */
  record Gap(String reason) implements Exemption {}

  /** The provider has no such ability at all. */
  record NotOffered(String reason) implements Exemption {}

  /** Cannot be shown on this server either way: the tests do not run, and that is printed. */
  record NotProven(String reason) implements Exemption {}
}
