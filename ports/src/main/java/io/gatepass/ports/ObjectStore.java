package io.gatepass.ports;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import java.util.Optional;

/**
 * Looks at stored objects and puts them right. Every method calls the network, blocks for at most
 * the adapter's time limits, and may be repeated after any failure: each looks before it acts. All
 * throw {@link StorageException}; {@code Unavailable} means that asking again later may help.
 */
public interface ObjectStore {

  /**
   * Looks at a key, seeing every write that the store has acknowledged.
   *
   * @return empty when the key has no object
   * @throws StorageException.Misconfigured when nothing can be said because the place that should
   *     hold the key is not there, or looking is not permitted; never taken for an absent object
   */
  Optional<StoredObject> find(ObjectKey key);

  /**
   * Removes that content and nothing newer. Afterwards it is not served under its key.
   *
   * @throws StorageException.Conflict when the key holds another content by now, which is left
   *     alone
   */
  void delete(ObjectRef object);

  /**
   * Copies that content, inside the store, to a key that no signed upload names. Afterwards the
   * target holds it with the source's content type and upload id and with no other header.
   *
   * @return what the target holds
   * @throws StorageException.Missing when the source is gone
   * @throws StorageException.Conflict when the source holds another content by now, or the target
   *     the bytes of another upload
   */
  StoredObject promote(ObjectRef source, ObjectKey target);

  /**
   * Reads part of that content into memory.
   *
   * @param from offset of the first byte, from 0
   * @param length most bytes to read, from 1 to 1 MiB; fewer come where the content ends
   * @throws StorageException.Missing when the object is gone
   * @throws StorageException.Conflict when the key holds another content by now
   */
  byte[] readRange(ObjectRef object, long from, ByteCount length);

  /**
   * Lists everything that the place holds, page by page, objects of others included. What is
   * written or removed meanwhile may be in it or not; everything else is in it exactly once.
   *
   * @param cursor {@link Listing#next} of the page before; empty for the first page
   * @param most most entries, from 1 to {@link Listing#LARGEST}
   * @throws StorageException.Misconfigured when the place is not there, or listing is not permitted
   */
  Listing list(Optional<String> cursor, int most);

  /**
   * What every {@link #readRange} asks of its arguments; calls no network.
   *
   * @throws IllegalArgumentException when they are out of their ranges
   */
  static void requireRange(long from, ByteCount length) {
    if (from < 0 || length.value() < 1 || length.value() > 1 << 20) {
      throw new IllegalArgumentException("A range begins at 0 or later and has 1 byte to 1 MiB.");
    }
  }
}
