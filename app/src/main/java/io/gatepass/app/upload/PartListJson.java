package io.gatepass.app.upload;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.StoredPart;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What storage has of an upload in parts; each list in the order of numbers.
 *
 * @param partSize bytes of every part but the last; absent where the client plans the parts
 * @param partCount how many parts; absent where the client plans the parts
 * @param arrived parts as planned
 * @param missing numbers of which storage has nothing; where the client plans the parts, those
 *     below the highest that arrived
 * @param wrongSize numbers of which it has something else than planned: send them again
 */
@Serdeable
record PartListJson(
    @Nullable Long partSize,
    @Nullable Integer partCount,
    List<ArrivedJson> arrived,
    List<Integer> missing,
    List<Integer> wrongSize) {

  /** A part that is there, and its bytes. */
  @Serdeable
  record ArrivedJson(int number, long size) {
    static ArrivedJson of(StoredPart part) {
      return new ArrivedJson(part.number(), part.size().value());
    }
  }

  static PartListJson of(ListedParts listed) {
    return switch (listed.plan()) {
      case PartPlan.Planned plan -> of(plan.partSize().value(), plan.count(), listed.arrival());
      case PartPlan.Open open -> of(null, null, listed.arrival());
    };
  }

  private static PartListJson of(@Nullable Long size, @Nullable Integer count, Arrival arrival) {
    return new PartListJson(
        size,
        count,
        arrival.arrived().stream().map(ArrivedJson::of).toList(),
        arrival.missing(),
        arrival.wrongSize());
  }
}
