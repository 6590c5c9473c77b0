package io.gatepass.app.upload;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException;
import java.io.InputStream;
import java.util.function.Consumer;

/**
 * One content from its beginning to its end, of which one piece at a time is in memory. Throws what
 * {@link ObjectStore#readRange} throws.
 */
final class ObjectContent extends InputStream {
  private static final ByteCount LARGEST_PIECE = new ByteCount(1 << 20);

  private final ObjectStore objects;
  private final ObjectRef object;
  private final long size;
  private final Consumer<byte[]> arrived;
  private byte[] piece = {};
  private int read;
  private long fetched;

  /**
   * Reads nothing yet.
   *
   * @param arrived is given each piece, in order and once, before anybody reads it
   */
  ObjectContent(ObjectStore objects, ObjectRef object, ByteCount size, Consumer<byte[]> arrived) {
    this.objects = objects;
    this.object = object;
    this.size = size.value();
    this.arrived = arrived;
  }

  boolean isExhausted() {
    return fetched == size && read == piece.length;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isExhausted()) {
      return -1;
    }
    if (read == piece.length) {
      fetch();
    }
    int count = Math.min(length, piece.length - read);
    System.arraycopy(piece, read, into, offset, count);
    read += count;
    return count;
  }

  private void fetch() {
    ByteCount left = new ByteCount(size - fetched);
    piece = objects.readRange(object, fetched, left.atMost(LARGEST_PIECE));
    if (piece.length == 0) {
      throw new StorageException.Unexpected("The content ended before its size.", null);
    }
    read = 0;
    fetched += piece.length;
    arrived.accept(piece);
  }
}
