package io.gatepass.app.remote.send;

import io.gatepass.app.remote.api.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Digests that the command line can compute, by the API's names. */
public enum Digest {
  SHA256("sha256") {
    @Override
    public Running begin() {
      return message("SHA-256");
    }
  },
  MD5("md5") {
    @Override
    public Running begin() {
      return message("MD5");
    }
  },
  CRC32C("crc32c") {
    @Override
    public Running begin() {
      return new RunningChecksum(new CRC32C());
    }
  };

  private static final int PIECE = 1 << 16;

  private final String label;

  Digest(String label) {
    this.label = label;
  }

  /** Empty for one that is not computed here. */
  public static Optional<Digest> labelled(String label) {
    return Arrays.stream(values()).filter(digest -> digest.label.equals(label)).findFirst();
  }

  public String label() {
    return label;
  }

  /** One that is fed piece by piece. */
  public interface Running {
    void add(byte[] bytes, int from, int length);

    /** Base64 of the raw digest. */
    String value();
  }

  public abstract Running begin();

  /** Of all that comes; closes the stream. */
  public String of(InputStream bytes) {
    Running running = begin();
    try (bytes) {
      byte[] piece = new byte[PIECE];
      for (int read = bytes.read(piece); read >= 0; read = bytes.read(piece)) {
        running.add(piece, 0, read);
      }
      return running.value();
    } catch (IOException unreadable) {
      Stopped.check();
      throw Failure.notDone("file_unreadable", "The file cannot be read to its end.");
    }
  }

  private static Running message(String algorithm) {
    try {
      return new RunningMessage(MessageDigest.getInstance(algorithm));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private record RunningMessage(MessageDigest digest) implements Running {
    @Override
    public void add(byte[] bytes, int from, int length) {
      digest.update(bytes, from, length);
    }

    @Override
    public String value() {
      return Base64.getEncoder().encodeToString(digest.digest());
    }
  }

  private record RunningChecksum(Checksum checksum) implements Running {
    @Override
    public void add(byte[] bytes, int from, int length) {
      checksum.update(bytes, from, length);
    }

    @Override
    public String value() {
      byte[] raw = ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
      return Base64.getEncoder().encodeToString(raw);
    }
  }
}
