package io.gatepass.ports;

import java.util.Arrays;
import java.util.Optional;

/**
 * How an issuer may sign tokens, each with a private key: a secret that verifies could sign as
 * well.
 */
public enum SignatureAlgorithm {
  RS256("RS256"),
  RS384("RS384"),
  RS512("RS512"),
  PS256("PS256"),
  PS384("PS384"),
  PS512("PS512"),
  ES256("ES256"),
  ES384("ES384"),
  ES512("ES512"),
  /** With Ed25519. */
  EDDSA("EdDSA");

  private final String label;

  SignatureAlgorithm(String label) {
    this.label = label;
  }

  /** As RFC 7518 and RFC 8037 write it. */
  public String label() {
    return label;
  }

  /** Empty for every other, those with a shared secret and {@code none} included. */
  public static Optional<SignatureAlgorithm> parse(String label) {
    return Arrays.stream(values()).filter(known -> known.label.equals(label)).findFirst();
  }
}
