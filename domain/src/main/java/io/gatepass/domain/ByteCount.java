package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

/** A number of bytes, zero or more. */
public record ByteCount(long value) implements Comparable<ByteCount> {
  public static final ByteCount ZERO = new ByteCount(0);

  public ByteCount {
    require(value >= 0, "size_negative", "A size is zero bytes or more.");
  }

  public boolean isMoreThan(ByteCount other) {
    return compareTo(other) > 0;
  }

  public ByteCount atMost(ByteCount limit) {
    return isMoreThan(limit) ? limit : this;
  }

  @Override
  public int compareTo(ByteCount other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " bytes";
  }
}
