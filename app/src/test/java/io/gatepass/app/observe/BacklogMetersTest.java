package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.MutableClock;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.Backlog;
import io.gatepass.ports.RepositoryUnavailable;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BacklogMetersTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Waiting backlog = new Waiting();
  private final BacklogMeters meters = new BacklogMeters(backlog, registry, new MutableClock(NOW));

  /** Three of everything, the oldest for half a minute. */
  private static final class Waiting implements Backlog {
    private @Nullable RuntimeException failure;

    void fails(RuntimeException with) {
      failure = with;
    }

    @Override
    public Map<UploadStatus, Integer> open(int most) {
      if (failure != null) {
        throw failure;
      }
      return Map.of(UploadStatus.PENDING, 3);
    }

    @Override
    public Due due(Queue queue, Instant now, int most) {
      return new Due(3, Optional.of(now.minusSeconds(30)));
    }

    @Override
    public Optional<Instant> undelivered() {
      return Optional.of(NOW.minusSeconds(90));
    }
  }

  @Test
  void what_waits_is_told_with_the_age_of_its_oldest() {
    assertThat(value("gatepass.queue.due", "queue", "webhooks")).as("before a count").isNaN();

    meters.count();

    assertThat(value("gatepass.queue.due", "queue", "webhooks")).isEqualTo(3);
    assertThat(value("gatepass.queue.lag", "queue", "sweep")).isEqualTo(30);
    assertThat(registry.get("gatepass.webhooks.undelivered").gauge().value()).isEqualTo(90);
    assertThat(value("gatepass.uploads", "status", "pending")).isEqualTo(3);
    assertThat(value("gatepass.uploads", "status", "uploaded")).isZero();
  }

  @Test
  void there_are_no_numbers_while_the_database_is_away() {
    meters.count();
    backlog.fails(new RepositoryUnavailable(new SQLException("away")));

    meters.count();

    assertThat(value("gatepass.queue.due", "queue", "sweep")).isNaN();
    assertThat(registry.get("gatepass.webhooks.undelivered").gauge().value()).isNaN();
    assertThat(value("gatepass.uploads", "status", "pending")).isNaN();
  }

  @Test
  void a_defect_leaves_no_old_numbers_behind_and_is_told() {
    meters.count();
    IllegalStateException defect = new IllegalStateException("a defect");
    backlog.fails(defect);

    assertThatThrownBy(meters::count).isSameAs(defect);

    assertThat(value("gatepass.queue.lag", "queue", "scan")).isNaN();
    assertThat(value("gatepass.uploads", "status", "pending")).isNaN();
  }

  private double value(String name, String label, String of) {
    return registry.get(name).tag(label, of).gauge().value();
  }
}
