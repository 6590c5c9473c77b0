package io.gatepass.app.observe;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one component whether it works, without letting those who watch wear it out: an answer holds
 * for some seconds, a component that hangs is asked by one thread only, and nobody waits long.
 */
final class Probe {
  static final String SLOW = "does not answer in time";

  private static final Logger LOG = LoggerFactory.getLogger(Probe.class);
  private static final Duration FRESH = Duration.ofSeconds(3);

  private final String component;
  private final Supplier<Optional<String>> check;
  private final InstantSource clock;
  private final Executor executor;
  private final Duration patience;

  private CompletableFuture<Optional<String>> latest =
      CompletableFuture.completedFuture(Optional.empty());
  private Instant answeredAt = Instant.MIN;
  private Optional<String> lastTold = Optional.empty();

  /**
   * @param check tells what is wrong, without addresses or credentials; empty when all is well
   */
  Probe(
      String component,
      Supplier<Optional<String>> check,
      InstantSource clock,
      Executor executor,
      Duration patience) {
    this.component = component;
    this.check = check;
    this.clock = clock;
    this.executor = executor;
    this.patience = patience;
  }

  /** What is wrong, or empty. Never fails. */
  synchronized CompletableFuture<Optional<String>> trouble() {
    if (latest.isDone() && !clock.instant().isBefore(answeredAt.plus(FRESH))) {
      latest = CompletableFuture.supplyAsync(this::look, executor);
    }
    return latest
        .copy()
        .completeOnTimeout(Optional.of(SLOW), patience.toMillis(), TimeUnit.MILLISECONDS)
        .thenApply(this::told);
  }

  /** What was told last; has the component asked again where that is old. */
  synchronized boolean isTroubled() {
    return trouble().getNow(lastTold).isPresent();
  }

  private Optional<String> look() {
    try {
      return check.get();
    } finally {
      answered();
    }
  }

  private synchronized void answered() {
    answeredAt = clock.instant();
  }

  private synchronized Optional<String> told(Optional<String> trouble) {
    if (!trouble.equals(lastTold)) {
      lastTold = trouble;
      trouble.ifPresentOrElse(
          t -> LOG.warn("The {} {}", component, t),
          () -> LOG.info("The {} works again", component));
    }
    return trouble;
  }
}
