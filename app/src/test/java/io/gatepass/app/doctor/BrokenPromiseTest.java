package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Stores that pass over what was signed, behind a front that drops what would bind them. */
class BrokenPromiseTest {

  @Test
  void a_store_that_looks_at_no_signature_is_found_by_everything_it_takes() {
    List<Symptom> found = Clinic.symptoms(careless());

    assertThat(found)
        .contains(
            Symptom.SIGNATURE_IGNORED,
            Symptom.LENGTH_NOT_BOUND,
            Symptom.TYPE_NOT_BOUND,
            Symptom.OBJECT_PUBLIC,
            Symptom.LISTING_PUBLIC)
        .doesNotContain(Symptom.OVERWRITE_ACCEPTED, Symptom.CHECKSUM_NOT_BOUND);
  }

  @Test
  void a_front_that_drops_the_condition_lets_a_second_write_through() {
    assertThat(Clinic.symptoms(careless("If-None-Match"))).contains(Symptom.OVERWRITE_ACCEPTED);
  }

  @Test
  void a_front_that_drops_digests_lets_broken_bytes_through() {
    assertThat(Clinic.symptoms(careless("x-amz-checksum-"))).contains(Symptom.CHECKSUM_NOT_BOUND);
  }

  private static StoreReport careless(String... dropped) {
    return Clinic.behind(
        Clinic.carelessServer(), Script.changing(asked -> asked.unsigned().without(dropped)));
  }
}
