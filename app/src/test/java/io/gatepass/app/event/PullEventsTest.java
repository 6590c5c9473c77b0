package io.gatepass.app.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.StoreName;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PullEventsTest {
  private final FakeQueue queue = new FakeQueue();
  private final FakeInbox inbox = new FakeInbox();
  private final AtomicInteger nudges = new AtomicInteger();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final PullEvents pull =
      new PullEvents(
          new EventSources(Map.of(new StoreName("main"), queue)),
          new TakeEvents(
              inbox, new EventMeters(registry), nudges::incrementAndGet, InstantSource.system()));

  @Test
  void messages_are_noted_acknowledged_and_wake_the_worker() {
    queue.send("a");
    queue.send("b");
    round();

    assertThat(inbox.noted()).containsExactlyInAnyOrder("a", "b");
    assertThat(queue.left()).isZero();
    assertThat(nudges).hasValue(2);
  }

  @Test
  @Scenario(number = 28, layer = Layer.MODEL)
  void a_message_stays_in_the_queue_while_the_database_is_down() {
    queue.send("a");
    inbox.isAway(true);
    round();
    assertThat(queue.left()).isEqualTo(1);

    inbox.isAway(false);
    assertThat(pull.claim(1)).isEmpty();
    round();
    assertThat(queue.left()).isZero();
    assertThat(inbox.noted()).containsExactly("a");
  }

  @Test
  void a_queue_that_is_away_is_left_alone_for_one_round() {
    queue.isAway(true);
    round();

    assertThat(pull.claim(1)).isEmpty();
    assertThat(pull.claim(1)).hasSize(1);
  }

  @Test
  void nobody_waits_twice_at_one_queue() {
    List<Runnable> first = pull.claim(1);

    assertThat(pull.claim(1)).isEmpty();
    first.forEach(Runnable::run);
    assertThat(pull.claim(1)).hasSize(1);
  }

  @Test
  void a_key_that_cannot_be_ours_does_not_come_near_the_database() {
    inbox.isAway(true);
    queue.send("not ours: \0");
    round();

    assertThat(queue.left()).isZero();
    assertThat(registry.counter("gatepass.events", "store", "main", "outcome", "unknown").count())
        .isEqualTo(1);
  }

  private void round() {
    pull.claim(1).forEach(Runnable::run);
  }
}
