package io.gatepass.app.work;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.gatepass.ports.RepositoryUnavailable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What those learn who watch a loop. */
class WatchedLoopTest {
  private static final Duration NEVER = Duration.ofHours(1);

  private final Logger logger = (Logger) LoggerFactory.getLogger(WorkLoop.class);
  private final Set<Thread> watched = ConcurrentHashMap.newKeySet();
  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Pile pile = new Pile();
  private final Listening appender = new Listening();

  /** Notes each line, and whether it was written where the piece is watched. */
  private final class Listening extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      boolean isWatched = watched.contains(Thread.currentThread());
      lines.add(event.getFormattedMessage() + ", " + isWatched);
    }
  }

  private final class Notes implements Watch {
    @Override
    public void begun(String loop) {
      seen.add(loop + " begun");
    }

    @Override
    public void looked(String loop) {
      seen.add(loop + " looked");
    }

    @Override
    public void run(String loop, Runnable piece) {
      watched.add(Thread.currentThread());
      try {
        piece.run();
        seen.add("done");
      } catch (RuntimeException defect) {
        seen.add("failed: " + defect.getMessage());
        throw defect;
      } finally {
        watched.remove(Thread.currentThread());
      }
    }
  }

  @BeforeEach
  void listen() {
    appender.start();
    logger.addAppender(appender);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(appender);
  }

  @Test
  void a_loop_is_known_before_it_has_looked() {
    runOnce();

    assertThat(seen).startsWith("test begun").contains("test looked");
  }

  @Test
  void a_defect_is_seen_and_told_where_it_is_watched_by_its_place_alone() {
    pile.add(Pile.defect());
    runOnce();

    assertThat(seen).containsOnlyOnce("failed: a defect", "done");
    assertThat(lines)
        .satisfiesExactly(
            told ->
                assertThat(told)
                    .startsWith("test has failed: java.lang.IllegalStateException at ")
                    .doesNotContain("a defect")
                    .endsWith(", true"),
            after ->
                assertThat(after)
                    .isEqualTo("test goes on after java.lang.IllegalStateException, false"));
  }

  @Test
  void what_a_defect_kept_from_being_taken_is_seen_as_failed_and_not_looked_for_at_once()
      throws InterruptedException {
    pile.add(new Untaken(Pile.defect()));
    pile.addCounted();
    WorkLoop loop = new WorkLoop("test", 1, NEVER, pile);
    loop.start(() -> true, new Notes());

    assertThat(pile.isDoneWithin(Duration.ofMillis(200))).isFalse();
    assertThat(seen).containsExactly("test begun", "test looked", "failed: a defect");

    loop.nudge();
    pile.awaitDone(1);
    loop.stopClaiming();
    assertThat(loop.awaitIdle(Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void a_database_that_is_away_is_told_and_no_defect() {
    pile.add(() -> {
      throw new RepositoryUnavailable(new SQLException("away"));
    });
    runOnce();

    assertThat(seen).filteredOn("done"::equals).hasSize(2);
    assertThat(lines).containsExactly("test is cut short: The database does not answer., true");
  }

  private void runOnce() {
    WorkLoop loop = new WorkLoop("test", 1, NEVER, pile);
    loop.start(() -> true, new Notes());
    pile.addCounted();
    loop.nudge();
    awaitIt();
    loop.stopClaiming();
    assertThat(loop.awaitIdle(Duration.ofSeconds(10))).isTrue();
  }

  private void awaitIt() {
    try {
      pile.awaitDone(1);
    } catch (InterruptedException stop) {
      throw new IllegalStateException(stop);
    }
  }
}
