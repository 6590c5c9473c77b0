package io.gatepass.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlarmsTest {
  private final InstantSource clock = InstantSource.system();
  private final BlockingQueue<Instant> woken = new LinkedBlockingQueue<>();
  private final Alarms alarms = new Alarms(clock);

  @Test
  void whoever_sleeps_is_woken_when_the_work_is_due_and_not_before() throws InterruptedException {
    alarms.wake(() -> woken.add(clock.instant()));
    Instant due = clock.instant().plusMillis(300);

    alarms.at(due);

    assertThat(woken.poll(10, TimeUnit.SECONDS)).isAfterOrEqualTo(due);
  }

  @Test
  void much_that_is_due_at_once_wakes_seldom() throws InterruptedException {
    alarms.wake(() -> woken.add(clock.instant()));
    Instant now = clock.instant();
    for (int i = 0; i < 1000; i++) {
      alarms.at(now.plusMillis(i));
    }

    assertThat(woken.poll(10, TimeUnit.SECONDS)).isNotNull();
    Thread.sleep(2000);
    assertThat(woken).hasSizeBetween(3, 5);
  }

  @Test
  void what_is_due_in_the_past_wakes_soon_and_what_is_far_away_never() throws InterruptedException {
    alarms.wake(() -> woken.add(clock.instant()));

    alarms.at(clock.instant().plusSeconds(3600));
    alarms.at(Instant.EPOCH);

    assertThat(woken.poll(10, TimeUnit.SECONDS)).isNotNull();
    assertThat(woken.poll(500, TimeUnit.MILLISECONDS)).isNull();
  }
}
