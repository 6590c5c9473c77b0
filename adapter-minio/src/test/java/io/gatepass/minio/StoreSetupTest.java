package io.gatepass.minio;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageProvider;
import org.junit.jupiter.api.Test;

/** What MinIO says of a bucket. */
class StoreSetupTest {

  @Test
  void a_rule_for_what_is_staged_is_seen_once_somebody_sets_it() {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        assertThat(store.setup().staging()).isInstanceOf(Standing.Missing.class);
        backend.owner().expire("logs/");
        assertThat(store.setup().staging()).isInstanceOf(Standing.Missing.class);
        backend.owner().expire("STAGING/");
        assertThat(store.setup().staging()).isInstanceOf(Standing.Set.class);
      }
    });
  }
}
