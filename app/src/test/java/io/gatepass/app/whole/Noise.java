package io.gatepass.app.whole;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;

/** Content that cannot be guessed, made while it is read; the same again from the same seed. */
record Noise(long seed, long size) {
  private static final int BLOCK = 1 << 16;

  static byte[] bytes(int size) {
    byte[] bytes = new byte[size];
    ThreadLocalRandom.current().nextBytes(bytes);
    return bytes;
  }

  BodyPublisher publisher() {
    return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(this::stream), size);
  }

  String sha256() {
    return sha256(stream());
  }

  static String sha256(InputStream content) {
    try (DigestInputStream digested =
        new DigestInputStream(content, MessageDigest.getInstance("SHA-256"))) {
      digested.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(digested.getMessageDigest().digest());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException(never);
    }
  }

  InputStream stream() {
    return new Stream(new SplittableRandom(seed), size);
  }

  private static final class Stream extends InputStream {
    private final SplittableRandom random;
    private final byte[] block = new byte[BLOCK];
    private long left;
    private int position = BLOCK;

    private Stream(SplittableRandom random, long size) {
      this.random = random;
      this.left = size;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
      if (left == 0) {
        return -1;
      }
      if (position == BLOCK) {
        random.nextBytes(block);
        position = 0;
      }
      int count = (int) Math.min(Math.min(length, BLOCK - position), left);
      System.arraycopy(block, position, into, offset, count);
      position += count;
      left -= count;
      return count;
    }
  }
}
