package io.gatepass.app.testing;

import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;
import java.util.zip.CRC32C;

/** A file of bytes that are nobody's, cut as a client cuts it, and its digest. */
public final class PartBytes {
  private final byte[] file;
  private final int partSize = (int) Rules.PARTS.largest().value();

  private PartBytes(byte[] file) {
    this.file = file;
  }

  public static PartBytes of(int size) {
    byte[] file = new byte[size];
    new Random(size).nextBytes(file);
    return new PartBytes(file);
  }

  public byte[] part(int number) {
    int from = (number - 1) * partSize;
    return Arrays.copyOfRange(file, from, Math.min(file.length, from + partSize));
  }

  public int count() {
    return Math.max(1, Math.ceilDiv(file.length, partSize));
  }

  public Checksum crc32c() {
    return crc32c(file);
  }

  /** Of one part. */
  public Checksum crc32c(int number) {
    return crc32c(part(number));
  }

  static Checksum crc32c(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    byte[] raw = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return new Checksum(ChecksumAlgorithm.CRC32C, Base64.getEncoder().encodeToString(raw));
  }
}
