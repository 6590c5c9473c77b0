package io.gatepass.domain;

import java.util.Optional;

/**
 * One part of a file, by its number from 1.
 *
 * @param extent which bytes of the file it holds; empty where only the client knows
 */
public record Part(int number, Optional<Extent> extent) {

  /** Bytes of the file: from an offset on, so many. */
  public record Extent(long offset, ByteCount size) {}

  /** The length that the plan demands. */
  public Optional<ByteCount> size() {
    return extent.map(Extent::size);
  }
}
