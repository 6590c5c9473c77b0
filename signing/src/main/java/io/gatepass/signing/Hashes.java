package io.gatepass.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest of a canonical request. */
final class Hashes {
  /** Copied for each use: to look one up costs as much as a short digest. */
  private static final MessageDigest SHA_256 = prototype();

  private Hashes() {}

  static MessageDigest sha256() {
    return copy(SHA_256);
  }

  /** One that has read the same. */
  static MessageDigest copy(MessageDigest digest) {
    try {
      return (MessageDigest) digest.clone();
    } catch (CloneNotSupportedException impossible) {
      throw new IllegalStateException("The JDK's SHA-256 can be copied.", impossible);
    }
  }

  private static MessageDigest prototype() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every JDK has SHA-256.", impossible);
    }
  }
}
