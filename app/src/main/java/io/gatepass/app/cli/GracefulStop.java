package io.gatepass.app.cli;

import io.gatepass.app.config.Settings;
import io.gatepass.app.observe.Stopping;
import io.gatepass.app.work.WorkLoops;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.graceful.GracefulShutdownManager;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a gateway so that nobody notices: no new requests and no new work, then the end of what is
 * under way, all within a bounded time.
 */
final class GracefulStop {
  private static final Logger LOG = LoggerFactory.getLogger(GracefulStop.class);

  private final ApplicationContext context;
  private final Settings.Shutdown limits;

  GracefulStop(ApplicationContext context, Settings.Shutdown limits) {
    this.context = context;
    this.limits = limits;
  }

  void run() {
    LOG.info("Stopping: readiness is withdrawn, no new work is taken");
    WorkLoops loops = context.getBean(WorkLoops.class);
    context.getBean(Stopping.class).begin();
    loops.stopClaiming();
    await(new CompletableFuture<>(), limits.delay());
    long end = System.nanoTime() + limits.timeout().toNanos();
    CompletableFuture<?> served =
        context.getBean(GracefulShutdownManager.class).shutdownGracefully().toCompletableFuture();
    loops.close(limits.timeout());
    if (!await(served, Duration.ofNanos(end - System.nanoTime()))) {
      LOG.warn("Stopping: requests are cut off after {} s", limits.timeout().toSeconds());
    }
  }

  /** Whether it came to its end in that time. */
  private static boolean await(CompletableFuture<?> what, Duration patience) {
    return what.handle((done, failed) -> true)
        .completeOnTimeout(false, Math.max(0, patience.toMillis()), TimeUnit.MILLISECONDS)
        .join();
  }
}
