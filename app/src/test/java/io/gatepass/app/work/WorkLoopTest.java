package io.gatepass.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.ports.RepositoryUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkLoopTest {
  private static final Duration NEVER = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Pile pile = new Pile();
  private final List<WorkLoop> started = new ArrayList<>();

  @AfterEach
  void end() {
    started.forEach(WorkLoop::close);
    assertThat(started).allMatch(loop -> loop.awaitIdle(PATIENCE));
  }

  @Test
  void a_slow_piece_of_work_delays_no_other() throws InterruptedException {
    CountDownLatch slow = new CountDownLatch(1);
    pile.add(() -> Pile.await(slow));
    WorkLoop loop = start(2);
    for (int i = 0; i < 20; i++) {
      pile.addCounted();
    }
    loop.nudge();
    pile.awaitDone(20);
    slow.countDown();
  }

  @Test
  void no_more_runs_at_once_than_there_are_places() throws InterruptedException {
    for (int i = 0; i < 50; i++) {
      pile.addCounted();
    }
    start(3);
    pile.awaitDone(50);
    assertThat(pile.mostAtOnce()).isLessThanOrEqualTo(3);
    assertThat(pile.mostAsked()).isLessThanOrEqualTo(3);
  }

  @Test
  void work_that_comes_during_a_look_is_found_by_the_nudge_it_sends() throws InterruptedException {
    AtomicInteger looks = new AtomicInteger();
    BlockingQueue<Nudge> self = new LinkedBlockingQueue<>();
    Nudge loop =
        start(
            1,
            NEVER,
            most -> {
              if (looks.incrementAndGet() > 1) {
                return pile.claim(most);
              }
              pile.addCounted();
              Pile.take(self).nudge();
              return List.of();
            });
    self.add(loop);
    pile.awaitDone(1);
  }

  @Test
  void a_database_that_is_away_and_a_piece_that_fails_end_nothing() throws InterruptedException {
    pile.add(Pile.defect());
    pile.failNext(new RepositoryUnavailable(new SQLException("away")));
    start(1, Duration.ofMillis(5), pile);
    pile.addCounted();
    pile.awaitDone(1);
  }

  @Test
  void an_error_in_a_look_or_in_a_piece_ends_nothing() throws InterruptedException {
    pile.add(() -> {
      throw new StackOverflowError();
    });
    pile.failNext(new OutOfMemoryError("none left"));
    WorkLoop loop = start(1, Duration.ofMillis(5), pile);
    pile.addCounted();
    pile.awaitDone(1);
    assertThat(loop.awaitIdle(PATIENCE)).isTrue();
  }

  @Test
  void a_piece_for_which_no_thread_can_be_had_is_done_and_interrupted_all_the_same()
      throws InterruptedException {
    pile.addCounted();
    pile.addCounted();
    pile.add(() -> Pile.await(new CountDownLatch(1)));
    start(new WorkLoop("test", 3, NEVER, pile, WorkLoopTest::unstartable));
    pile.awaitDone(2);
  }

  private static Thread unstartable(Runnable piece) {
    return new Thread(piece) {
      @Override
      public void start() {
        throw new OutOfMemoryError("no thread");
      }
    };
  }

  @Test
  void nothing_is_claimed_while_the_gate_is_shut() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    pile.addCounted();
    WorkLoop loop = new WorkLoop("test", 1, Duration.ofMillis(5), pile);
    started.add(loop);
    loop.start(
        () -> {
          assertThat(pile.mostAsked()).isZero();
          return asked.incrementAndGet() > 2;
        },
        Watch.NOBODY);
    pile.awaitDone(1);
    assertThat(asked.get()).isGreaterThan(2);
  }

  @Test
  void nothing_is_claimed_after_the_end_and_what_runs_is_waited_for() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    pile.add(() -> {
      running.countDown();
      Pile.await(go);
      pile.done();
    });
    WorkLoop loop = start(4);
    assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

    loop.stopClaiming();
    pile.addCounted();
    loop.nudge();
    go.countDown();
    assertThat(loop.awaitIdle(PATIENCE)).isTrue();

    assertThat(pile.finished()).isOne();
  }

  @Test
  void what_runs_is_interrupted_at_the_end() throws InterruptedException {
    CountDownLatch running = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    pile.add(() -> {
      running.countDown();
      try {
        new CountDownLatch(1).await();
      } catch (InterruptedException expected) {
        interrupted.countDown();
      }
    });
    WorkLoop loop = start(1);
    assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

    assertThat(loop.awaitIdle(Duration.ZERO)).isFalse();
    loop.close();

    assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private WorkLoop start(int atOnce) {
    return start(atOnce, NEVER, pile);
  }

  private WorkLoop start(int atOnce, Duration interval, Claim claim) {
    return start(new WorkLoop("test", atOnce, interval, claim));
  }

  private WorkLoop start(WorkLoop loop) {
    started.add(loop);
    loop.start(() -> true, Watch.NOBODY);
    return loop;
  }
}
