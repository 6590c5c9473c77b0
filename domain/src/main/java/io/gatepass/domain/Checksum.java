package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.util.Base64;

/** A digest of the whole content; the value is the base64 text of the raw digest, with padding. */
public record Checksum(ChecksumAlgorithm algorithm, String value) {
  public Checksum {
    require(
        isDigest(value, algorithm.length()),
        "checksum_malformed",
        "A checksum is the base64 text, with padding, of the raw "
            + algorithm.label()
            + " digest of "
            + algorithm.length()
            + " bytes.");
  }

  private static boolean isDigest(String text, int length) {
    try {
      byte[] raw = Base64.getDecoder().decode(text);
      return raw.length == length && Base64.getEncoder().encodeToString(raw).equals(text);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }
}
