package io.gatepass.app.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.ports.RepositoryUnavailable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TogetherTest {
  private final List<List<Integer>> asked = Collections.synchronizedList(new ArrayList<>());
  private final Semaphore held = new Semaphore(0);
  private final Together<Integer, String> together = new Together<>(this::answer);

  @Test
  void whoever_comes_alone_is_asked_for_alone_and_at_once() {
    assertThat(together.ask(1)).isEqualTo("answer to 1");
    assertThat(together.ask(2)).isEqualTo("answer to 2");
    assertThat(asked).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void who_comes_while_others_are_asked_for_is_asked_for_with_all_that_wait() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> first = asking(threads, -1);
      awaitAsked(1);
      List<Future<String>> waiting = asking(threads, 3, 4, 5, 6);
      awaitWaiting(4);
      held.release();

      assertThat(first.getFirst().get()).isEqualTo("answer to -1");
      for (int i = 0; i < 4; i++) {
        assertThat(waiting.get(i).get()).isEqualTo("answer to " + (3 + i));
      }
    }
    assertThat(asked).hasSize(2);
    assertThat(asked.stream().flatMap(List::stream)).containsExactlyInAnyOrder(-1, 3, 4, 5, 6);
  }

  @Test
  void of_thousands_at_once_each_has_its_own_answer() {
    List<Integer> all = IntStream.range(1, 5_000).filter(n -> n % 100 != 0).boxed().toList();
    assertThat(AtOnce.call(all, together::ask))
        .containsExactlyElementsOf(all.stream().map(n -> "answer to " + n).toList());
    assertThat(asked.stream().flatMap(List::stream)).hasSameSizeAs(all);
    assertThat(asked).allSatisfy(group -> assertThat(group).hasSizeLessThanOrEqualTo(256));
  }

  @Test
  void what_one_asks_in_vain_is_thrown_to_that_one_alone() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> first = asking(threads, -1);
      awaitAsked(1);
      List<Future<String>> waiting = asking(threads, 99, 100, 101);
      awaitWaiting(3);
      held.release();

      assertThat(first.getFirst().get()).isEqualTo("answer to -1");
      assertThat(waiting.getFirst().get()).isEqualTo("answer to 99");
      assertThat(waiting.getLast().get()).isEqualTo("answer to 101");
      assertThatThrownBy(() -> waiting.get(1).get()).hasMessageContaining("[100] is refused");
    }
  }

  @Test
  void a_database_that_is_away_is_not_asked_for_each_again() {
    List<Integer> counted = Collections.synchronizedList(new ArrayList<>());
    Together<Integer, String> away =
        new Together<>(group -> {
          counted.add(group.size());
          throw new RepositoryUnavailable(new IllegalStateException("gone"));
        });
    List<Integer> all = IntStream.range(0, 50).boxed().toList();
    List<Boolean> told =
        AtOnce.call(
            all,
            one -> {
              assertThatThrownBy(() -> away.ask(one)).isInstanceOf(RepositoryUnavailable.class);
              return true;
            });
    assertThat(told).hasSize(50).containsOnly(true);
    assertThat(counted.stream().mapToInt(Integer::intValue).sum()).isEqualTo(50);
  }

  @Test
  void nobody_waits_for_ever_where_asking_breaks() {
    Together<Integer, String> broken =
        new Together<>(group -> {
          throw new StackOverflowError("broken");
        });
    List<Integer> all = IntStream.range(0, 20).boxed().toList();
    assertThat(
            AtOnce.call(
                all,
                one -> {
                  assertThatThrownBy(() -> broken.ask(one)).isInstanceOf(Throwable.class);
                  return one;
                }))
        .hasSize(20);
  }

  @Test
  void an_interrupt_ends_no_waiting_and_is_kept() throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<String>> first = asking(threads, -1);
      awaitAsked(1);
      CountDownLatch ended = new CountDownLatch(1);
      List<String> answers = Collections.synchronizedList(new ArrayList<>());
      Thread waiting =
          Thread.startVirtualThread(() -> {
            answers.add(together.ask(7) + " " + Thread.currentThread().isInterrupted());
            ended.countDown();
          });
      awaitWaiting(1);
      waiting.interrupt();
      held.release();
      ended.await();

      assertThat(answers).containsExactly("answer to 7 true");
      assertThat(first.getFirst().get()).isEqualTo("answer to -1");
    }
  }

  private List<Future<String>> asking(ExecutorService threads, int... questions) {
    return IntStream.of(questions)
        .mapToObj(question -> threads.submit(() -> together.ask(question)))
        .toList();
  }

  private void awaitAsked(int groups) throws InterruptedException {
    while (asked.size() < groups) {
      Thread.sleep(1);
    }
  }

  private void awaitWaiting(int many) throws InterruptedException {
    while (together.waiting() < many) {
      Thread.sleep(1);
    }
  }

  /** Negative questions are answered when they are let go; hundreds are refused. */
  private List<String> answer(List<Integer> group) {
    asked.add(group);
    if (group.stream().anyMatch(question -> question < 0)) {
      held.acquireUninterruptibly();
    }
    if (group.stream().anyMatch(question -> question > 0 && question % 100 == 0)) {
      throw new IllegalArgumentException(group + " is refused");
    }
    return group.stream().map(question -> "answer to " + question).toList();
  }
}
