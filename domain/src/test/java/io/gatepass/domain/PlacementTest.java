package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final ObjectKey FINAL = new ObjectKey("t/acme/1");
  private static final ObjectKey STAGING = new ObjectKey("STAGING/acme/1");

  @Test
  void without_staging_the_client_writes_to_the_final_key() {
    Placement direct = new Placement(FINAL, Optional.empty());

    assertThat(direct.uploadKey()).isEqualTo(FINAL);
    assertThat(direct.all()).containsExactly(FINAL);
  }

  @Test
  void with_staging_the_client_never_writes_to_the_final_key() {
    Placement staged = new Placement(FINAL, Optional.of(STAGING));

    assertThat(staged.uploadKey()).isEqualTo(STAGING);
    assertThat(staged.all()).containsExactly(FINAL, STAGING);
  }
}
