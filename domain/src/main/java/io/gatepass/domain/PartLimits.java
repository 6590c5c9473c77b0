package io.gatepass.domain;

import java.time.Duration;
import java.util.Optional;

/**
 * What a store takes in parts.
 *
 * @param smallest the fewest bytes of every part but the last
 * @param largest the most bytes of a part
 * @param most the highest number of a part, at most {@link PartPlan#MOST_PARTS}
 * @param largestObject the most bytes of the whole
 * @param takesEmpty whether one empty part makes an empty object
 * @param kept how long the store keeps parts of which nothing more is heard, from the opening or
 *     the last part, whichever the store counts; empty: for ever
 */
public record PartLimits(
    ByteCount smallest,
    ByteCount largest,
    int most,
    ByteCount largestObject,
    boolean takesEmpty,
    Optional<Duration> kept) {}
