package io.gatepass.domain;

/** What an upload may weigh: the client's own number, or a policy's limit where it gives none. */
public sealed interface SizeLimit {
  boolean allows(ByteCount size);

  /** The most bytes that this permits: what a quota has to reserve. */
  ByteCount most();

  /** The fewest bytes that this permits. */
  ByteCount least();

  record Exactly(ByteCount size) implements SizeLimit {
    @Override
    public boolean allows(ByteCount actual) {
      return actual.equals(size);
    }

    @Override
    public ByteCount most() {
      return size;
    }

    @Override
    public ByteCount least() {
      return size;
    }

    @Override
    public String toString() {
      return "exactly " + size;
    }
  }

  record AtMost(ByteCount limit) implements SizeLimit {
    @Override
    public boolean allows(ByteCount actual) {
      return !actual.isMoreThan(limit);
    }

    @Override
    public ByteCount most() {
      return limit;
    }

    @Override
    public ByteCount least() {
      return ByteCount.ZERO;
    }

    @Override
    public String toString() {
      return "at most " + limit;
    }
  }
}
