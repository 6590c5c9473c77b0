package io.gatepass.app.quota;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.MutableClock;
import io.gatepass.domain.Usage;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecountUsageTest {
  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final MutableClock clock = new MutableClock(NOW);
  private final FakeUsage usage = new FakeUsage();
  private final RecountUsage recount = new RecountUsage(usage, meters, clock);

  @Test
  void all_are_counted_at_the_start_one_after_the_other_and_then_what_is_due() {
    for (int look = 0; look < 4; look++) {
      recount.claim(1).forEach(Runnable::run);
    }
    assertThat(usage.asked)
        .containsExactly(
            "count a until 2026-05-02T10:00:00Z",
            "count b until 2026-05-02T10:00:00Z",
            "due at 2026-05-01T10:00:00Z, else 2026-05-01T11:00:00Z",
            "count due until 2026-05-02T10:00:00Z",
            "due at 2026-05-01T10:00:00Z, else 2026-05-01T11:00:00Z",
            "count due until 2026-05-02T10:00:00Z");
  }

  @Test
  void a_counter_that_was_wrong_is_metered() {
    usage.drift = new Usage(-5, 0);
    recount.claim(1).forEach(Runnable::run);
    assertThat(meters.get("gatepass.quota.drifted").counter().count()).isEqualTo(1);
    usage.drift = Usage.NONE;
    recount.claim(1).forEach(Runnable::run);
    assertThat(meters.get("gatepass.quota.drifted").counter().count()).isEqualTo(1);
  }

  @Test
  void where_nobody_has_a_quota_it_asks_what_is_due_and_no_more() {
    usage.counted = List.of();
    recount.claim(1).forEach(Runnable::run);
    clock.advance(Duration.ofDays(1));
    recount.claim(1).forEach(Runnable::run);
    assertThat(usage.asked).filteredOn(asked -> asked.startsWith("due")).hasSize(2);
  }
}
