package io.gatepass.app.work;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** All loops of this gateway: begun when it serves, ended together. */
@Singleton
public final class WorkLoops implements AutoCloseable {
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final List<WorkLoop> loops;
  private final Gate gate;
  private final Watch watch;
  private boolean interrupted;

  WorkLoops(List<WorkLoop> loops, Gate gate, Watch watch) {
    this.loops = List.copyOf(loops);
    this.gate = gate;
    this.watch = watch;
  }

  /** Before that it is not yet sure that every store's name still means the same place. */
  @EventListener
  void begin(ServerStartupEvent started) {
    loops.forEach(loop -> loop.start(gate, watch));
  }

  /** Other replicas get what becomes due from now on. */
  public void stopClaiming() {
    loops.forEach(WorkLoop::stopClaiming);
  }

  /** Whether all that runs has come to its end within that time in all. */
  public boolean awaitIdle(Duration patience) {
    long end = System.nanoTime() + patience.toNanos();
    return loops.stream()
        .allMatch(loop -> loop.awaitIdle(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
  }

  /** Takes no new work, interrupts what runs, and waits for nothing. Repeatable. */
  public void interrupt() {
    interrupted = true;
    loops.forEach(WorkLoop::close);
  }

  /** Leaves what runs a moment to leave things in order, unless it has had one. */
  @Override
  public void close() {
    stopClaiming();
    if (!interrupted && !awaitIdle(Duration.ZERO)) {
      interrupt();
      awaitIdle(LAST_WORDS);
    }
  }
}
