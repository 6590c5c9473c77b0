package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.app.testing.MutableClock;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class StoreBreakerTest {
  private final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final StoreBreaker breaker = breaker(Duration.ofSeconds(30));
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void a_store_that_does_not_answer_five_times_is_left_alone_and_callers_are_told_for_how_long() {
    for (int call = 0; call < 5; call++) {
      assertThat(breaker.isLeftAlone()).isFalse();
      staysAway();
    }

    StorageException refused = staysAway();

    assertThat(asked).hasValue(5);
    assertThat(breaker.isLeftAlone()).isTrue();
    assertThat(((StorageException.Unavailable) refused).retryAfter()).isPresent();
    assertThat(refused).hasMessageContaining("Store main").hasMessageContaining("left alone");
  }

  @Test
  void a_store_that_answers_is_asked_whatever_it_answers() {
    for (int call = 0; call < 20; call++) {
      fails(breaker, new StorageException.Missing("gone", null));
      fails(breaker, new StorageException.Misconfigured("refused", null));
    }

    assertThat(asked).hasValue(40);
    assertThat(breaker.isLeftAlone()).isFalse();
  }

  @Test
  void it_is_left_alone_as_long_as_the_calls_that_try_it_get_no_answer() {
    for (int call = 0; call < 5; call++) {
      staysAway();
    }
    for (int minutes = 0; minutes < 20; minutes += 5) {
      clock.advance(Duration.ofMinutes(5));
      staysAway();
      assertThat(breaker.isLeftAlone()).isTrue();
    }
    assertThat(asked).as("one call each tries it").hasValue(5 + 4);

    clock.advance(Duration.ofMinutes(5));
    assertThat(breaker.call(() -> "an answer")).isEqualTo("an answer");

    assertThat(breaker.isLeftAlone()).isFalse();
  }

  @Test
  void of_a_store_that_nobody_has_tried_for_minutes_nothing_is_said() {
    for (int call = 0; call < 5; call++) {
      staysAway();
    }
    clock.advance(Duration.ofMinutes(5));
    assertThat(breaker.isLeftAlone()).isTrue();

    clock.advance(Duration.ofMinutes(1));
    assertThat(breaker.isLeftAlone()).isFalse();

    staysAway();
    assertThat(breaker.isLeftAlone()).isTrue();
  }

  @Test
  void of_a_store_that_seldom_work_tries_the_last_try_counts_until_the_next() {
    StoreBreaker seldom = breaker(Duration.ofMinutes(20));
    for (int call = 0; call < 5; call++) {
      staysAway(seldom);
    }
    for (int tries = 0; tries < 3; tries++) {
      clock.advance(Duration.ofMinutes(25));
      assertThat(seldom.isLeftAlone()).isTrue();
      staysAway(seldom);
    }

    clock.advance(Duration.ofMinutes(26));
    assertThat(seldom.isLeftAlone()).isFalse();
  }

  private StoreBreaker breaker(Duration interval) {
    return new StoreBreaker(new StoreName("main"), interval, clock);
  }

  private StorageException staysAway() {
    return staysAway(breaker);
  }

  private StorageException staysAway(StoreBreaker tried) {
    return fails(tried, new StorageException.Unavailable("away", null, null));
  }

  private StorageException fails(StoreBreaker tried, StorageException failure) {
    Supplier<String> call =
        () -> {
          asked.incrementAndGet();
          throw failure;
        };
    return catchThrowableOfType(StorageException.class, () -> tried.call(call));
  }
}
