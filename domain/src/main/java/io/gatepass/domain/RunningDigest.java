package io.gatepass.domain;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.CRC32C;

/** The digest of bytes that come piece by piece; for one thread, ended once. */
public final class RunningDigest {
  private static final long CRC64NVME_REFLECTED = 0x9a6c9329ac4bc9b5L;

  private final ChecksumAlgorithm algorithm;
  private final Sum sum;

  private interface Sum {
    void update(byte[] piece);

    byte[] end();
  }

  public RunningDigest(ChecksumAlgorithm algorithm) {
    this.algorithm = algorithm;
    this.sum =
        switch (algorithm) {
          case SHA256 -> new Hash("SHA-256");
          case MD5 -> new Hash("MD5");
          case CRC32C -> new Crc32c(new CRC32C());
          case CRC64NVME -> new Crc64Nvme();
        };
  }

  public void update(byte[] piece) {
    sum.update(piece);
  }

  public Checksum end() {
    return new Checksum(algorithm, Base64.getEncoder().encodeToString(sum.end()));
  }

  private record Hash(MessageDigest digest) implements Sum {
    Hash(String name) {
      this(digest(name));
    }

    private static MessageDigest digest(String name) {
      try {
        return MessageDigest.getInstance(name);
      } catch (NoSuchAlgorithmException missing) {
        throw new IllegalStateException(missing);
      }
    }

    @Override
    public void update(byte[] piece) {
      digest.update(piece);
    }

    @Override
    public byte[] end() {
      return digest.digest();
    }
  }

  private record Crc32c(CRC32C crc) implements Sum {
    @Override
    public void update(byte[] piece) {
      crc.update(piece);
    }

    @Override
    public byte[] end() {
      return ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    }
  }

  private static final class Crc64Nvme implements Sum {
    private long crc = -1;

    @Override
    public void update(byte[] piece) {
      for (byte b : piece) {
        crc ^= b & 0xff;
        for (int bit = 0; bit < Byte.SIZE; bit++) {
          crc = (crc & 1) == 0 ? crc >>> 1 : (crc >>> 1) ^ CRC64NVME_REFLECTED;
        }
      }
    }

    @Override
    public byte[] end() {
      return ByteBuffer.allocate(Long.BYTES).putLong(~crc).array();
    }
  }
}
