package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.FakeCdn;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.StoreName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class MeteredCdnTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MeteredCdn cdn =
      new MeteredCdn(new FakeCdn(InstantSource.system()), new StoreName("main"), registry);

  @Test
  void a_permission_for_a_folder_is_counted_by_itself_and_from_zero() {
    assertThat(counted("folder", "done")).isZero();
    assertThat(counted("folder", "failed")).isZero();

    assertThat(cdn.folders().orElseThrow().signFolder("hls/acme/", Lifetime.STANDARD).query())
        .isEqualTo("pass=query");

    assertThat(counted("folder", "done")).isOne();
    assertThat(counted("cdn", "done")).isZero();
  }

  private double counted(String kind, String outcome) {
    return registry
        .get("gatepass.signed.requests")
        .tags("store", "main", "kind", kind, "outcome", outcome)
        .counter()
        .count();
  }
}
