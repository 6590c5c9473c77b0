package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.observe.Stopping;
import io.gatepass.app.work.WorkLoops;
import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import io.micronaut.scheduling.TaskExecutors;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a gateway so that nobody notices: no new requests and no new work, then the end of what is
 * under way, all within a bounded time. What does not end by itself is interrupted early enough to
 * give its lease back.
 */
final class GracefulStop {
  private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);
  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final ApplicationContext context;
  private final Settings.Shutdown limits;
  private final WorkLoops loops;

  GracefulStop(ApplicationContext context, Settings.Shutdown limits) {
    this.context = context;
    this.limits = limits;
    this.loops = context.getBean(WorkLoops.class);
  }

  void run() {
    LOG.info("Stopping: readiness is withdrawn, no new work is taken");
    context.getBean(Stopping.class).begin();
    loops.stopClaiming();
    await(new CompletableFuture<>(), limits.delay());
    long end = System.nanoTime() + limits.timeout().toNanos();
    CompletableFuture<?> served =
        context.getBean(GracefulShutdownManager.class).shutdownGracefully().toCompletableFuture();
    if (!isOver(served, end - lastWords().toNanos())) {
      LOG.warn("Stopping: what is still under way is cut off");
      loops.interrupt();
      requests().shutdownNow();
      isOver(served, end);
    }
  }

  private Duration lastWords() {
    Duration half = limits.timeout().dividedBy(2);
    return half.compareTo(LAST_WORDS) < 0 ? half : LAST_WORDS;
  }

  private ExecutorService requests() {
    return context.getBean(ExecutorService.class, Qualifiers.byName(TaskExecutors.BLOCKING));
  }

  private boolean isOver(CompletableFuture<?> served, long end) {
    boolean idle = loops.awaitIdle(until(end));
    return await(served, until(end)) && idle;
  }

  private static Duration until(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }

  /** Whether it came to its end in that time. */
  private static boolean await(CompletableFuture<?> what, Duration patience) {
    return what.handle((done, failed) -> true)
        .completeOnTimeout(false, patience.toMillis(), TimeUnit.MILLISECONDS)
        .join();
  }
}
