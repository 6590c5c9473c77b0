package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.storage.blob.models.UserDelegationKey;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DelegationKeysTest {
  private static final Instant START = Instant.parse("2026-05-01T12:00:00Z");
  private static final Duration DAY = Duration.ofDays(1);

  private final AtomicReference<Instant> now = new AtomicReference<>(START);
  private final AtomicBoolean down = new AtomicBoolean();
  private final List<Instant> asked = new ArrayList<>();
  private final DelegationKeys keys = new DelegationKeys(this::give, now::get);

  private UserDelegationKey give(Instant from, Instant until) {
    asked.add(now.get());
    if (down.get()) {
      throw new StorageException.Unavailable("down", null, null);
    }
    assertThat(from).isBefore(now.get());
    return new UserDelegationKey()
        .setSignedStart(from.atOffset(ZoneOffset.UTC))
        .setSignedExpiry(until.atOffset(ZoneOffset.UTC));
  }

  private void pass(Duration time) {
    now.set(now.get().plus(time));
  }

  private Duration left() {
    return Duration.between(now.get(), keys.current().getSignedExpiry().toInstant());
  }

  @Test
  void a_key_is_asked_for_once_and_is_good_for_almost_seven_days() {
    assertThat(left()).isBetween(DAY.multipliedBy(6), DAY.multipliedBy(7));
    pass(Duration.ofHours(23));
    assertThat(left()).isGreaterThan(DAY.multipliedBy(5));
    assertThat(asked).hasSize(1);
  }

  @Test
  void it_is_renewed_daily_so_that_permissions_of_almost_six_days_are_never_cut() {
    for (int hours = 0; hours < 24 * 20; hours++) {
      assertThat(left()).isGreaterThan(DAY.multipliedBy(6).minusHours(1));
      pass(Duration.ofHours(1));
    }
    assertThat(asked).hasSize(20);
  }

  @Test
  void a_renewal_that_fails_is_tried_again_each_minute_while_the_old_key_lasts() {
    assertThat(left()).isPositive();
    down.set(true);
    pass(DAY);
    assertThat(left()).isPositive();
    assertThat(left()).isPositive();
    assertThat(asked).hasSize(2);
    pass(Duration.ofMinutes(1));
    assertThat(left()).isPositive();
    assertThat(asked).hasSize(3);
    down.set(false);
    pass(Duration.ofMinutes(1));
    assertThat(left()).isGreaterThan(DAY.multipliedBy(6));
  }

  @Test
  void when_the_old_key_has_ended_the_failure_is_told() {
    assertThat(left()).isPositive();
    down.set(true);
    pass(DAY.multipliedBy(7));
    assertThatThrownBy(keys::current).isInstanceOf(StorageException.Unavailable.class);
    down.set(false);
    assertThat(left()).isPositive();
  }
}
