package io.gatepass.app.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.StoreName;
import io.gatepass.ports.Reception.Why;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RefusalLogTest {
  private static final StoreName MAIN = new StoreName("main");
  private static final Instant NOW = Instant.EPOCH;

  private final RefusalLog log = new RefusalLog();

  @Test
  void of_many_refusals_of_a_kind_one_in_a_minute_is_told() {
    assertThat(log.refused(MAIN, Why.FORBIDDEN, NOW)).isTrue();
    for (int second = 0; second < 60; second++) {
      assertThat(log.refused(MAIN, Why.FORBIDDEN, NOW.plusSeconds(second))).isFalse();
    }
    assertThat(log.refused(MAIN, Why.FORBIDDEN, NOW.plusSeconds(60))).isTrue();
    assertThat(log.refused(MAIN, Why.MALFORMED, NOW.plusSeconds(60))).isTrue();
    assertThat(log.refused(new StoreName("other"), Why.FORBIDDEN, NOW.plusSeconds(60))).isTrue();
  }
}
