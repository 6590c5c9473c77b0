package io.gatepass.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.CRC32C;

/** The digests of a few bytes, computed here. */
public final class Digests {
  private static final long CRC64NVME_REFLECTED = 0x9a6c9329ac4bc9b5L;

  private Digests() {}

  public static Checksum of(ChecksumAlgorithm algorithm, byte[] content) {
    byte[] raw =
        switch (algorithm) {
          case SHA256 -> hash("SHA-256", content);
          case MD5 -> hash("MD5", content);
          case CRC32C -> crc32c(content);
          case CRC64NVME -> crc64nvme(content);
        };
    return new Checksum(algorithm, Base64.getEncoder().encodeToString(raw));
  }

  private static byte[] hash(String name, byte[] content) {
    try {
      return MessageDigest.getInstance(name).digest(content);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static byte[] crc32c(byte[] content) {
    CRC32C crc = new CRC32C();
    crc.update(content);
    return ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
  }

  private static byte[] crc64nvme(byte[] content) {
    long crc = -1;
    for (byte b : content) {
      crc ^= b & 0xff;
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ CRC64NVME_REFLECTED;
      }
    }
    return ByteBuffer.allocate(Long.BYTES).putLong(~crc).array();
  }
}
