package io.gatepass.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The digest of a canonical request. */
final class Hashes {
  /** Copied for each use: to look one up costs as much as a short digest. */
  private static final MessageDigest SHA_256 = prototype();

  private Hashes() {}

  static String sha256(String text) {
    try {
      MessageDigest digest = (MessageDigest) SHA_256.clone();
      return HexFormat.of().formatHex(digest.digest(text.getBytes(UTF_8)));
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
