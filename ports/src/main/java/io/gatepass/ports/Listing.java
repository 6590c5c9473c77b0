package io.gatepass.ports;

import io.gatepass.domain.ByteCount;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One page of what a store holds, in the order of the bytes of the keys in UTF-8.
 *
 * @param next where the next page begins, of meaning to the same store only, and good for days;
 *     empty on the last page. A page that has a next may be empty.
 */
public record Listing(List<Entry> entries, Optional<String> next) {
  /** Most entries of a page. */
  public static final int LARGEST = 1000;

  public Listing {
    entries = List.copyOf(entries);
  }

  /**
   * One object, whoever wrote it.
   *
   * @param key any text: only some are an {@link io.gatepass.domain.ObjectKey}
   * @param written when this content, or at the latest its labels, were written, by the store's
   *     clock
   */
  public record Entry(String key, ByteCount size, Instant written) {}

  /**
   * What every listing asks of its argument; calls no network.
   *
   * @throws IllegalArgumentException when it is out of its range
   */
  public static void requireSize(int most) {
    if (most < 1 || most > LARGEST) {
      throw new IllegalArgumentException("A page has 1 to 1000 entries.");
    }
  }
}
