package io.gatepass.app.work;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;

/** All loops of this gateway: begun when it serves, ended together. */
@Singleton
public final class WorkLoops {
  private final List<WorkLoop> loops;

  WorkLoops(List<WorkLoop> loops) {
    this.loops = List.copyOf(loops);
  }

  /** Before that it is not yet sure that every store's name still means the same place. */
  @EventListener
  void begin(ServerStartupEvent started) {
    loops.forEach(WorkLoop::start);
  }

  /** Other replicas get what becomes due from now on. */
  public void stopClaiming() {
    loops.forEach(WorkLoop::stopClaiming);
  }

  /** Waits for all that runs, at most for that time in all; cuts off the rest. */
  public void close(Duration patience) {
    stopClaiming();
    long end = System.nanoTime() + patience.toNanos();
    loops.forEach(loop -> loop.close(Duration.ofNanos(Math.max(0, end - System.nanoTime()))));
  }
}
