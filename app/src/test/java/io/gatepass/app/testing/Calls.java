package io.gatepass.app.testing;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Which calls came, and what happens at the next one of a kind. */
public final class Calls<C extends Enum<C>> {
  private final List<C> log = new CopyOnWriteArrayList<>();
  private final Map<C, Queue<Runnable>> before;
  private final Map<C, Queue<Runnable>> after;

  Calls(Class<C> kinds) {
    this.before = new EnumMap<>(kinds);
    this.after = new EnumMap<>(kinds);
  }

  /** The next call of that kind does this first; when it throws, the call does nothing else. */
  public void beforeNext(C call, Runnable action) {
    add(before, call, action);
  }

  /** The next call of that kind does its work, then this; when it throws, its answer is lost. */
  public void afterNext(C call, Runnable action) {
    add(after, call, action);
  }

  public void failNext(C call, RuntimeException failure) {
    beforeNext(
        call,
        () -> {
          throw failure;
        });
  }

  /** What was planned and did not happen does not happen any more. */
  public synchronized void calm() {
    before.clear();
    after.clear();
  }

  public long count(C call) {
    return log.stream().filter(call::equals).count();
  }

  public List<C> log() {
    return List.copyOf(log);
  }

  public void forget() {
    log.clear();
  }

  void enter(C call) {
    log.add(call);
    run(next(before, call));
  }

  void leave(C call) {
    run(next(after, call));
  }

  private synchronized void add(Map<C, Queue<Runnable>> planned, C call, Runnable action) {
    planned.computeIfAbsent(call, _ -> new ArrayDeque<>()).add(action);
  }

  private synchronized @Nullable Runnable next(Map<C, Queue<Runnable>> planned, C call) {
    Queue<Runnable> actions = planned.get(call);
    return actions == null ? null : actions.poll();
  }

  private static void run(@Nullable Runnable action) {
    if (action != null) {
      action.run();
    }
  }
}
