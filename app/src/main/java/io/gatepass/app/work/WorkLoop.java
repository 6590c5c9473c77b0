package io.gatepass.app.work;

import io.gatepass.ports.RepositoryUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps workers busy: claims as much work as it has free places, runs each piece on a thread of its
 * own, so that a slow one delays no other, goes on at once while there is more, and otherwise looks
 * at intervals or when nudged.
 */
public final class WorkLoop implements Nudge, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkLoop.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final String name;
  private final Claim claim;
  private final Turns turns;
  private final Set<Thread> workers = ConcurrentHashMap.newKeySet();

  /**
   * Does nothing before {@link #start}.
   *
   * @param atOnce most pieces of work at the same time, at least 1
   * @param interval longest pause between two looks while there is a free place
   */
  public WorkLoop(String name, int atOnce, Duration interval, Claim claim) {
    this.name = name;
    this.claim = claim;
    this.turns = new Turns(atOnce, interval);
  }

  public String name() {
    return name;
  }

  /** Looks for work at once and from then on. To be called once. */
  public void start() {
    Thread.ofVirtual().name(name).start(this::run);
  }

  @Override
  public void nudge() {
    turns.nudge();
  }

  /** Takes no new work; what runs goes on. Repeatable. */
  public void stopClaiming() {
    turns.end();
  }

  /**
   * Takes no new work, waits that long for what runs, then interrupts it and waits two seconds for
   * it to leave things in order. Repeatable.
   */
  public void close(Duration patience) {
    stopClaiming();
    if (!turns.awaitIdle(patience)) {
      LOG.warn("{}: {} pieces of work are cut off", name, workers.size());
      workers.forEach(Thread::interrupt);
      turns.awaitIdle(LAST_WORDS);
    }
  }

  /** As {@link #close(Duration)} with ten seconds. */
  @Override
  public void close() {
    close(PATIENCE);
  }

  private void run() {
    try {
      for (int free = turns.next(); free > 0; free = turns.next()) {
        begin(free);
      }
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    }
  }

  private void begin(int free) {
    List<Runnable> taken = look(free);
    turns.took(taken.size(), taken.size() >= free);
    for (Runnable work : taken) {
      Thread worker = Thread.ofVirtual().name(name + " work").unstarted(() -> run(work));
      workers.add(worker);
      worker.start();
    }
  }

  private List<Runnable> look(int free) {
    try {
      return claim.claim(free);
    } catch (RepositoryUnavailable later) {
      LOG.warn("{} waits: {}", name, later.getMessage());
    } catch (RuntimeException defect) {
      LOG.error("{} cannot look for work: {}", name, defect.getClass().getName());
    }
    return List.of();
  }

  private void run(Runnable work) {
    try {
      work.run();
    } catch (RepositoryUnavailable later) {
      LOG.warn("{} is cut short: {}", name, later.getMessage());
    } catch (RuntimeException defect) {
      LOG.error("{} has failed: {}", name, defect.getClass().getName());
    } finally {
      workers.remove(Thread.currentThread());
      turns.finished();
    }
  }
}
