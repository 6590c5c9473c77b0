package io.gatepass.app.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.store.Stores;
import io.gatepass.app.testing.MutableClock;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.SharedClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompareClocksTest {
  private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
  private static final StoreName MAIN = new StoreName("main");

  private final MutableClock own = new MutableClock(NOW);
  private final ClockWatch watch = new ClockWatch();

  @Test
  void a_clock_that_is_not_the_databases_is_not_trusted_until_it_is_again() {
    CompareClocks clocks = comparing(() -> NOW);

    own.advance(Duration.ofMinutes(6));
    clocks.withDatabase();
    assertThat(watch.isTrusted()).isFalse();
    assertThat(watch.trouble()).hasValue("is 360 seconds ahead of that of the database");

    own.moveTo(NOW);
    clocks.withDatabase();
    assertThat(watch.isTrusted()).isTrue();
    assertThat(watch.trouble()).isEmpty();
  }

  @Test
  void a_database_that_cannot_be_asked_leaves_the_last_reading() {
    own.advance(Duration.ofHours(1));
    comparing(() -> NOW).withDatabase();
    comparing(CompareClocksTest::away).withDatabase();

    assertThat(watch.isTrusted()).isFalse();
  }

  @Test
  @Scenario(number = 29, layer = Layer.MODEL)
  void a_clock_that_is_not_the_stores_is_not_right_and_is_trusted_for_what_only_replicas_share()
      throws InterruptedException {
    try (DatedServer store = new DatedServer()) {
      CompareClocks clocks = comparing(() -> NOW);

      store.tells("Date: Sun, 01 Mar 2026 10:30:00 GMT\r\n");
      clocks.withStore(MAIN, store.uri());
      assertThat(watch.trouble())
          .hasValue("is 1800 seconds behind that of the store for new uploads");
      assertThat(watch.isTrusted()).isTrue();
      assertThat(watch.isRight()).isFalse();

      store.tells("Date: Sun, 01 Mar 2026 10:00:00 GMT\r\n");
      clocks.withStore(MAIN, store.uri());
      assertThat(watch.trouble()).isEmpty();
    }
  }

  @Test
  void another_store_than_that_for_new_uploads_keeps_nobody_from_the_others()
      throws InterruptedException {
    try (DatedServer store = new DatedServer()) {
      store.tells("Date: Sun, 01 Mar 2026 10:30:00 GMT\r\n");
      comparing(() -> NOW).withStore(new StoreName("other"), store.uri());
    }

    assertThat(watch.isRight()).isTrue();
  }

  @Test
  void a_store_without_a_date_or_an_answer_and_a_cache_tell_nothing() throws InterruptedException {
    CompareClocks clocks = comparing(() -> NOW);
    DatedServer store = new DatedServer();
    clocks.withStore(MAIN, store.uri());
    store.tells("Date: yesterday\r\n");
    clocks.withStore(MAIN, store.uri());
    store.tells("Date: Sun, 01 Mar 2026 10:30:00 GMT\r\nAge: 1800\r\n");
    clocks.withStore(MAIN, store.uri());
    store.close();
    clocks.withStore(MAIN, store.uri());

    assertThat(watch.trouble()).isEmpty();
  }

  private CompareClocks comparing(SharedClock database) {
    return new CompareClocks(database, new Stores(MAIN, Map.of()), own, watch);
  }

  private static Instant away() {
    throw new RepositoryUnavailable(new IllegalStateException("away"));
  }
}
