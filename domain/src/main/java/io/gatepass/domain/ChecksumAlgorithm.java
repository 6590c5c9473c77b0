package io.gatepass.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The digests a client may declare. */
public enum ChecksumAlgorithm {
  SHA256(32),
  CRC32C(4),
  MD5(16),
  CRC64NVME(8);

  private final int length;

  ChecksumAlgorithm(int length) {
    this.length = length;
  }

  /** Length of the raw digest in bytes. */
  public int length() {
    return length;
  }

  /** The name in the API: {@code sha256}, {@code crc32c}, {@code md5}, {@code crc64nvme}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ChecksumAlgorithm> labelled(String label) {
    return Arrays.stream(values()).filter(a -> a.label().equals(label)).findFirst();
  }
}
