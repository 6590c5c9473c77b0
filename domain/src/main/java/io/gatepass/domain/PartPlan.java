package io.gatepass.domain;

import static io.gatepass.domain.InvalidValue.require;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** How a file is cut into parts 1..N: all of one size, only the last may be shorter. */
public sealed interface PartPlan {
  /** The S3 family and Google take no more; Azure does. */
  int MOST_PARTS = 10_000;

  /** The part of that number; empty outside the plan. */
  Optional<Part> part(int number);

  /** What of the plan is among these parts; others are passed over. */
  Arrival arrival(Collection<StoredPart> listed, PartLimits limits);

  /**
   * Planned by the server.
   *
   * @param size bytes of the whole file
   * @param partSize bytes of every part but the last, at least 1
   */
  record Planned(ByteCount size, ByteCount partSize) implements PartPlan {
    private static final long MIB = 1L << 20;
    private static final long LEAST = 8 * MIB;

    /** Fewer than a store takes: the same plan must suit every store. */
    private static final long USUAL_MOST = 9_000;

    private static final String TOO_LARGE = "size_too_large";
    private static final String TOO_LARGE_FOR_PARTS =
        "The store takes no file of that size in parts.";

    public Planned {
      require(partSize.value() > 0, "part_size_invalid", "A part has at least one byte.");
    }

    /** The portable plan: parts of 8 MiB, or of as many whole MiB as 9,000 of them need. */
    public static Planned of(ByteCount size, PartLimits limits) {
      require(!size.isMoreThan(limits.largestObject()), TOO_LARGE, TOO_LARGE_FOR_PARTS);
      long needed = Math.ceilDiv(Math.ceilDiv(size.value(), USUAL_MOST), MIB) * MIB;
      ByteCount partSize = new ByteCount(Math.max(LEAST, needed)).atMost(limits.largest());
      Planned plan = new Planned(size, partSize);
      require(plan.parts() <= limits.most(), TOO_LARGE, TOO_LARGE_FOR_PARTS);
      return plan;
    }

    /** How many parts: at least one, which may be empty. */
    public int count() {
      return Math.toIntExact(parts());
    }

    private long parts() {
      return Math.max(1, Math.ceilDiv(size.value(), partSize.value()));
    }

    @Override
    public Optional<Part> part(int number) {
      if (number < 1 || number > count()) {
        return Optional.empty();
      }
      long offset = (number - 1) * partSize.value();
      ByteCount length = new ByteCount(Math.min(partSize.value(), size.value() - offset));
      return Optional.of(new Part(number, Optional.of(new Part.Extent(offset, length))));
    }

    @Override
    public Arrival arrival(Collection<StoredPart> listed, PartLimits limits) {
      return Arrival.of(
          Arrival.byNumber(listed),
          count(),
          found -> part(found.number()).flatMap(Part::size).equals(Optional.of(found.size())));
    }
  }

  /** Planned by the client, which alone knows when it has sent everything. */
  record Open() implements PartPlan {
    @Override
    public Optional<Part> part(int number) {
      return number < 1 || number > MOST_PARTS
          ? Optional.empty()
          : Optional.of(new Part(number, Optional.empty()));
    }

    /** Whatever part comes first by number says how large all of them are. */
    @Override
    public Arrival arrival(Collection<StoredPart> listed, PartLimits limits) {
      NavigableMap<Integer, StoredPart> byNumber = Arrival.byNumber(listed);
      if (byNumber.isEmpty()) {
        return new Arrival(List.of(), List.of(1), List.of());
      }
      int last = byNumber.lastKey();
      ByteCount each = byNumber.firstEntry().getValue().size();
      boolean large = !limits.smallest().isMoreThan(each);
      boolean something = limits.takesEmpty() || each.value() > 0;
      return Arrival.of(
          byNumber,
          last,
          found ->
              found.number() == last
                  ? something && !found.size().isMoreThan(each)
                  : large && found.size().equals(each));
    }
  }
}
