package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Keys are the gateway's own and of characters that no URL escapes, so that a client's odd file
 * name never becomes one; what they may be must work all the same.
 */
interface OddKeysContract {

  @Test
  @Proves(Guarantee.ODD_KEYS)
  @Scenario(number = 40, layer = Layer.SERVER)
  default void every_key_that_is_one_can_be_written_looked_at_served_and_removed(Bench bench) {
    String id = bench.id().toString();
    for (String key :
        List.of(
            id + "/A-Z.a_z-0.9",
            id + "/.hidden",
            id + "/-dash",
            id + "/a..b",
            id + "/...",
            id + "/trailing.",
            id + "/con/aux/nul.txt",
            id + "/STAGING/x",
            longest(id))) {
      Bench next = bench.at(new ObjectKey(key));
      StoredObject kept = next.upload(Samples.hello());
      assertThat(Answers.accepted(next.get(kept)).body()).as(key).isEqualTo(Samples.hello());
      next.store().objects().delete(kept.ref());
      assertThat(next.store().objects().find(kept.ref().key())).as(key).isEmpty();
    }
  }

  private static String longest(String id) {
    String segments = id + ("/" + "k".repeat(199)).repeat(5);
    return segments.substring(0, Math.min(1024, segments.length()));
  }

  @Test
  @Proves(Guarantee.ODD_KEYS)
  default void keys_that_differ_in_case_alone_are_two(Bench bench) {
    String id = bench.id().toString();
    StoredObject lower = bench.at(new ObjectKey(id + "/case")).upload(Samples.hello());
    StoredObject upper = bench.at(new ObjectKey(id + "/CASE")).upload(Samples.other());
    assertThat(bench.read(lower)).isEqualTo(Samples.hello());
    assertThat(bench.read(upper)).isEqualTo(Samples.other());
  }
}
