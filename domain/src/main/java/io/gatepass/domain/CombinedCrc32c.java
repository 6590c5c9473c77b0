package io.gatepass.domain;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The CRC32C of a whole, from those of its parts and without its bytes. To put zero bytes after a
 * content multiplies its CRC by a power of x, modulo the polynomial; what really follows is added.
 * Polynomials are held reflected: the highest bit is the coefficient of x^0.
 */
public final class CombinedCrc32c {
  private static final int POLYNOMIAL = 0x82F63B78;
  private static final int ONE = 1 << 31;
  private static final int X_TO_THE_8 = ONE >>> 8;

  private CombinedCrc32c() {}

  /** Empty where the store tells no CRC32C of a part. */
  public static Optional<Checksum> of(List<StoredPart> inOrder) {
    if (!inOrder.stream().allMatch(part -> crc(part).isPresent())) {
      return Optional.empty();
    }
    int whole = 0;
    for (StoredPart part : inOrder) {
      whole = times(whole, zeros(part.size().value())) ^ crc(part).orElseThrow();
    }
    byte[] raw = ByteBuffer.allocate(Integer.BYTES).putInt(whole).array();
    return Optional.of(
        new Checksum(ChecksumAlgorithm.CRC32C, Base64.getEncoder().encodeToString(raw)));
  }

  private static Optional<Integer> crc(StoredPart part) {
    return part.checksum()
        .filter(digest -> digest.algorithm() == ChecksumAlgorithm.CRC32C)
        .map(digest -> ByteBuffer.wrap(Base64.getDecoder().decode(digest.value())).getInt());
  }

  /** The power of x that stands for so many bytes, by repeated squaring. */
  private static int zeros(long bytes) {
    int power = ONE;
    int square = X_TO_THE_8;
    for (long left = bytes; left != 0; left >>>= 1) {
      power = (left & 1) == 0 ? power : times(power, square);
      square = times(square, square);
    }
    return power;
  }

  private static int times(int a, int b) {
    int product = 0;
    int shifted = b;
    for (int bit = ONE; bit != 0; bit >>>= 1) {
      product ^= (a & bit) == 0 ? 0 : shifted;
      shifted = (shifted & 1) == 0 ? shifted >>> 1 : (shifted >>> 1) ^ POLYNOMIAL;
    }
    return product;
  }
}
