package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class ProbeTest {
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void an_answer_holds_for_some_seconds() {
    Probe probe = probe(Optional::empty);

    probe.trouble().join();
    probe.trouble().join();
    assertThat(asked).hasValue(1);

    now.set(Instant.EPOCH.plusSeconds(3));
    probe.trouble().join();
    assertThat(asked).hasValue(2);
  }

  @Test
  void trouble_is_told_and_so_is_its_end() {
    AtomicReference<Optional<String>> state = new AtomicReference<>(Optional.of("is down"));
    Probe probe = probe(state::get);

    assertThat(probe.trouble().join()).contains("is down");

    state.set(Optional.empty());
    now.set(Instant.EPOCH.plusSeconds(3));
    assertThat(probe.trouble().join()).isEmpty();
  }

  @Test
  void a_component_that_hangs_is_asked_once_and_nobody_waits_for_it() {
    CountDownLatch release = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Probe probe =
          new Probe("store", () -> waitFor(release), now::get, threads, Duration.ofMillis(1));

      assertThat(probe.trouble().join()).contains(Probe.SLOW);
      assertThat(probe.trouble().join()).contains(Probe.SLOW);
      release.countDown();
      threads.shutdown();
    }
    assertThat(asked).hasValue(1);
  }

  private Probe probe(java.util.function.Supplier<Optional<String>> check) {
    return new Probe(
        "store",
        () -> {
          asked.incrementAndGet();
          return check.get();
        },
        now::get,
        Runnable::run,
        Duration.ofMinutes(1));
  }

  private Optional<String> waitFor(CountDownLatch release) {
    asked.incrementAndGet();
    try {
      release.await();
      return Optional.empty();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return Optional.of("was stopped");
    }
  }
}
