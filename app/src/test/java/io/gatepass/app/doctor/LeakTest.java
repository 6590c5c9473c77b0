package io.gatepass.app.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.StorageProvider;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeakTest {

  @Test
  void a_checksum_that_nobody_declared_is_found_in_what_was_signed() {
    try (StorageProvider store =
        Clinic.open("s3", Clinic.settings(Clinic.server(), Clinic.bucket(Clinic.server())))) {
      assertThat(Clinic.symptoms(Clinic.examined(new LeakyStore(store), Set.of())))
          .contains(Symptom.CHECKSUM_LEAKED);
    }
  }
}
