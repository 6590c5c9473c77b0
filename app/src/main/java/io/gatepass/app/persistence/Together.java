package io.gatepass.app.persistence;

import io.gatepass.ports.RepositoryUnavailable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Asks the database at once for what many want at the same time, so that they share round trips and
 * a commit. Whoever comes alone is asked for at once. Whoever comes while others are being asked
 * for waits, and the next question is that of all who wait: never is anybody told what was true
 * before he asked. Waiting does not end at an interrupt.
 *
 * @param <Q> what one wants
 * @param <A> what one gets
 */
final class Together<Q, A> {
  /** Of rows with 39 columns: a statement of PostgreSQL has at most 65,535 values. */
  private static final int MOST = 256;

  private final Function<List<Q>, List<A>> asking;
  private final ReentrantLock lock = new ReentrantLock();
  private final Queue<Turn<Q, A>> waiting = new ArrayDeque<>();
  private boolean isAsked;

  /** One that waits to be told what to do to have its answer. */
  private record Turn<Q, A>(Q question, CompletableFuture<Supplier<A>> told) {}

  /**
   * @param asking gives each its answer, in their order; or throws, and nothing was written
   */
  Together(Function<List<Q>, List<A>> asking) {
    this.asking = asking;
  }

  /** As if nobody else asked: what another's question throws is not thrown here. */
  A ask(Q question) {
    Turn<Q, A> mine = new Turn<>(question, new CompletableFuture<>());
    return begins(mine) ? lead(mine) : mine.told().join().get();
  }

  /** How many have not been asked for yet. */
  int waiting() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  private boolean begins(Turn<Q, A> mine) {
    lock.lock();
    try {
      boolean begins = !isAsked;
      if (begins) {
        isAsked = true;
      } else {
        waiting.add(mine);
      }
      return begins;
    } finally {
      lock.unlock();
    }
  }

  private A lead(Turn<Q, A> mine) {
    List<Turn<Q, A>> group = group(mine);
    List<Supplier<A>> answers = Collections.nCopies(group.size(), this::unanswered);
    try {
      answers = answers(group.stream().map(Turn::question).toList());
    } finally {
      for (int i = 1; i < group.size(); i++) {
        group.get(i).told().complete(answers.get(i));
      }
      handOver();
    }
    return answers.getFirst().get();
  }

  private List<Turn<Q, A>> group(Turn<Q, A> first) {
    List<Turn<Q, A>> group = new ArrayList<>();
    group.add(first);
    lock.lock();
    try {
      while (group.size() < MOST && !waiting.isEmpty()) {
        group.add(waiting.remove());
      }
    } finally {
      lock.unlock();
    }
    return group;
  }

  /** Whoever has waited longest asks for the next group. */
  private void handOver() {
    lock.lock();
    try {
      if (waiting.isEmpty()) {
        isAsked = false;
      } else {
        Turn<Q, A> next = waiting.remove();
        next.told().complete(() -> lead(next));
      }
    } finally {
      lock.unlock();
    }
  }

  /** Where one of several is to blame, each is asked for alone. */
  private List<Supplier<A>> answers(List<Q> group) {
    try {
      return asking.apply(group).stream().map(answer -> (Supplier<A>) () -> answer).toList();
    } catch (RepositoryUnavailable away) {
      return same(group, away);
    } catch (RuntimeException failed) {
      return group.size() == 1
          ? same(group, failed)
          : group.stream().flatMap(one -> answers(List.of(one)).stream()).toList();
    }
  }

  /** Made only for who is told: where an exception begins is dear to find out. */
  private A unanswered() {
    throw new IllegalStateException("What was asked for together ended without answer.");
  }

  private static <A> List<Supplier<A>> same(List<?> group, RuntimeException failure) {
    return Collections.nCopies(
        group.size(),
        () -> {
          throw failure;
        });
  }
}
