package io.gatepass.app.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.MutableClock;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.EventSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PullEventsTest {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  private final FakeQueue queue = new FakeQueue();
  private final FakeQueue other = new FakeQueue();
  private final FakeInbox inbox = new FakeInbox();
  private final AtomicInteger nudges = new AtomicInteger();
  private final AtomicInteger more = new AtomicInteger();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MutableClock clock = new MutableClock(Instant.EPOCH);
  private final PullEvents pull = pull(Map.of(new StoreName("main"), queue));

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
    clock.advance(PAUSE);
    round();
    assertThat(queue.left()).isZero();
    assertThat(inbox.noted()).containsExactly("a");
  }

  @Test
  void a_queue_that_is_away_is_left_alone_for_a_moment_however_often_somebody_looks() {
    queue.isAway(true);
    round();

    clock.advance(PAUSE.minusMillis(1));
    assertThat(pull.claim(1)).isEmpty();
    assertThat(pull.claim(1)).isEmpty();
    assertThat(more).hasValue(0);
    clock.advance(Duration.ofMillis(1));
    assertThat(pull.claim(1)).hasSize(1);
  }

  @Test
  void so_is_one_that_fails_by_a_defect() {
    queue.isBroken();
    Runnable work = pull.claim(1).getFirst();

    assertThatThrownBy(work::run).isInstanceOf(IllegalStateException.class);
    assertThat(pull.claim(1)).isEmpty();
    assertThat(more).hasValue(0);
  }

  @Test
  void a_queue_that_answers_is_asked_again_at_once_while_another_is_away() {
    PullEvents both = pull(Map.of(new StoreName("main"), queue, new StoreName("other"), other));
    other.isAway(true);
    both.claim(2).forEach(Runnable::run);

    assertThat(more).hasValue(1);
    queue.send("a");
    both.claim(2).forEach(Runnable::run);
    assertThat(queue.left()).isZero();
    assertThat(more).hasValue(2);
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

  private PullEvents pull(Map<StoreName, EventSource> queues) {
    return new PullEvents(
        new EventSources(queues),
        new TakeEvents(inbox, new EventMeters(registry, List.of()), nudges::incrementAndGet, clock),
        more::incrementAndGet,
        clock);
  }

  private void round() {
    pull.claim(1).forEach(Runnable::run);
  }
}
