package io.gatepass.app.work;

import io.gatepass.ports.RepositoryUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps workers busy: claims as much work as it has free places, runs each piece on a thread of its
 * own, so that a slow one delays no other, goes on at once while there is more, and otherwise looks
 * at intervals or when nudged.
 */
public final class WorkLoop implements Nudge, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);

  private final String name;
  private final Claim claim;
  private final Turns turns;
  private final ThreadFactory threads;
  private final Set<Thread> workers = ConcurrentHashMap.newKeySet();
  private volatile Watch watch = Watch.NOBODY;
  private volatile boolean cutOff;

  /**
   * Does nothing before {@link #start}.
   *
   * @param atOnce most pieces of work at the same time, at least 1
   * @param interval longest pause between two looks while there is a free place
   */
  public WorkLoop(String name, int atOnce, Duration interval, Claim claim) {
    this(name, atOnce, interval, claim, Thread.ofVirtual().name(name + " work").factory());
  }

  WorkLoop(String name, int atOnce, Duration interval, Claim claim, ThreadFactory threads) {
    this.name = name;
    this.claim = claim;
    this.turns = new Turns(atOnce, interval);
    this.threads = threads;
  }

  public String name() {
    return name;
  }

  /** Looks for work at once and from then on, whenever the gate is open. To be called once. */
  public void start(Gate gate, Watch watching) {
    watch = watching;
    watching.begun(name);
    Thread.ofVirtual().name(name).start(() -> run(gate));
  }

  @Override
  public void nudge() {
    turns.nudge();
  }

  /** Takes no new work; what runs goes on. Repeatable. */
  public void stopClaiming() {
    turns.end();
  }

  /** Whether all that runs has come to its end within that time. */
  public boolean awaitIdle(Duration patience) {
    return turns.awaitIdle(patience);
  }

  /** Takes no new work, interrupts what runs, and waits for nothing. Repeatable. */
  @Override
  public void close() {
    stopClaiming();
    cutOff = true;
    workers.forEach(Thread::interrupt);
  }

  private void run(Gate gate) {
    for (boolean on = true; on; ) {
      try {
        int free = turns.next();
        on = free > 0;
        if (on) {
          begin(free, gate);
        }
      } catch (InterruptedException stop) {
        on = false;
        Thread.currentThread().interrupt();
      } catch (Error exhausted) {
        LOG.error("{} goes on after {}", name, exhausted.getClass().getName());
      }
    }
  }

  private void begin(int free, Gate gate) {
    List<Runnable> taken = List.of();
    try {
      taken = gate.isOpen() ? look(free) : taken;
    } finally {
      turns.took(taken.size(), isMoreLikely(taken, free));
    }
    taken.forEach(this::begin);
  }

  /** A look that met a defect would meet it again at once. */
  private static boolean isMoreLikely(List<Runnable> taken, int free) {
    return taken.size() >= free && taken.stream().noneMatch(Untaken.class::isInstance);
  }

  private void begin(Runnable work) {
    try {
      threads.newThread(() -> run(work)).start();
    } catch (RuntimeException | Error exhausted) {
      LOG.error("{} works without a thread more: {}", name, exhausted.getClass().getName());
      run(work);
    }
  }

  private List<Runnable> look(int free) {
    try {
      List<Runnable> taken = claim.claim(free);
      watch.looked(name);
      return taken;
    } catch (RepositoryUnavailable later) {
      LOG.warn("{} waits: {}", name, later.getMessage());
    } catch (RuntimeException | Error defect) {
      LOG.error("{} cannot look for work: {}", name, Defect.told(defect));
    }
    return List.of();
  }

  private void run(Runnable work) {
    Thread worker = Thread.currentThread();
    try {
      workers.add(worker);
      if (cutOff) {
        worker.interrupt();
      }
      watch.run(name, () -> tell(work));
    } catch (RuntimeException | Error defect) {
      LOG.warn("{} goes on after {}", name, defect.getClass().getName());
    } finally {
      workers.remove(worker);
      turns.finished();
    }
  }

  /** Where it is watched, so that what is told belongs to the piece's trace. */
  private void tell(Runnable work) {
    try {
      work.run();
    } catch (RepositoryUnavailable later) {
      LOG.warn("{} is cut short: {}", name, later.getMessage());
    } catch (RuntimeException | Error defect) {
      LOG.error("{} has failed: {}", name, Defect.told(defect));
      throw defect;
    }
  }
}
