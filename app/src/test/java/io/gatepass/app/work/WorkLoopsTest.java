package io.gatepass.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WorkLoopsTest {
  private static final Duration INTERVAL = Duration.ofHours(1);

  private final CountDownLatch running = new CountDownLatch(2);
  private final CountDownLatch end = new CountDownLatch(1);
  private final WorkLoops loops =
      new WorkLoops(Stream.of("a", "b").map(this::stubborn).toList(), () -> true, Watch.NOBODY);

  @Test
  @Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void work_that_ignores_interrupts_delays_the_end_by_one_time_for_all() throws Exception {
    loops.begin(null);
    assertThat(running.await(10, TimeUnit.SECONDS)).isTrue();

    loops.close();
    loops.close();

    assertThat(loops.awaitIdle(Duration.ZERO)).isFalse();
    end.countDown();
    assertThat(loops.awaitIdle(Duration.ofSeconds(10))).isTrue();
  }

  private WorkLoop stubborn(String name) {
    Pile pile = new Pile();
    pile.add(() -> {
      running.countDown();
      awaitInSpiteOfInterrupts();
    });
    return new WorkLoop(name, 1, INTERVAL, pile);
  }

  private void awaitInSpiteOfInterrupts() {
    boolean over = false;
    while (!over) {
      try {
        end.await();
        over = true;
      } catch (InterruptedException ignored) {
        running.countDown();
      }
    }
  }
}
