package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Arrival;
import io.gatepass.domain.Enforcement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A part that is not as long as was promised. */
interface PartPromiseContract {

  @Test
  @Proves(Guarantee.PART_LENGTH_CAUGHT)
  default void a_shorter_part_is_caught(Bench bench) {
    partLengthIsCaught(bench, -1);
  }

  @Test
  @Proves(Guarantee.PART_LENGTH_CAUGHT)
  default void a_longer_part_is_caught(Bench bench) {
    partLengthIsCaught(bench, 1);
  }

  private static void partLengthIsCaught(Bench bench, int difference) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    byte[] body = Arrays.copyOf(Samples.hello(), Samples.hello().length + difference);
    Request part = parts.request(1).body(body);
    if (parts.multiparts().rules().size() == Enforcement.WIRE) {
      parts.refused(part);
    } else {
      boolean taken = part.send().statusCode() < 300;
      Arrival arrival = parts.arrival();
      assertThat(taken ? arrival.wrongSize() : arrival.missing()).containsExactly(1);
      bench.evidence().foundByTheLook();
    }
  }

  @Test
  @Proves(Guarantee.PART_BREAK_OFF_HARMLESS)
  default void a_part_that_breaks_off_is_not_listed(Bench bench) {
    MultipartBench parts = MultipartBench.ofOne(bench, new byte[4096]);
    parts.request(1).breakOffAfter(1024);
    assertThat(parts.listed()).isEmpty();
    bench.evidence().refusedByTheStore();
  }
}
