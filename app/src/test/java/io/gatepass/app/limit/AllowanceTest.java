package io.gatepass.app.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.MutableClock;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Scope;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AllowanceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Limit CALLER = new Limit(Charged.CREATE, Reach.CALLER, new Rate(6, MINUTE));
  private static final Limit TENANT = new Limit(Charged.CREATE, Reach.TENANT, new Rate(10, MINUTE));

  private final MutableClock clock = new MutableClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final Allowance allowance =
      new Allowance(List.of(CALLER, TENANT), new LocalBuckets(clock));

  @Test
  void a_caller_is_refused_when_its_limit_is_used_up_and_told_how_long() {
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 6))).isEmpty();
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 1)))
        .contains(new Exceeded(CALLER, Duration.ofSeconds(10)));
  }

  @Test
  void what_was_taken_comes_back_evenly() {
    allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 6));
    clock.advance(Duration.ofSeconds(20));
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 2))).isEmpty();
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 1))).isPresent();
  }

  @Test
  void callers_of_a_tenant_share_its_limit_and_lose_nothing_of_their_own_by_its_refusal() {
    allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 6));
    allowance.take(caller("acme", "bob"), Map.of(Charged.CREATE, 4));
    assertThat(allowance.take(caller("acme", "cyd"), Map.of(Charged.CREATE, 1)))
        .map(Exceeded::limit)
        .contains(TENANT);
    clock.advance(MINUTE);
    assertThat(allowance.take(caller("acme", "cyd"), Map.of(Charged.CREATE, 6))).isEmpty();
  }

  @Test
  void another_tenant_and_another_kind_have_nothing_to_do_with_it() {
    allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 6));
    assertThat(allowance.take(caller("other", "ann"), Map.of(Charged.CREATE, 6))).isEmpty();
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.SIGN, 1000))).isEmpty();
  }

  @Test
  void what_is_more_than_a_whole_limit_takes_all_of_it() {
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 1_000_000))).isEmpty();
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 1))).isPresent();
  }

  @Test
  void what_is_refused_for_one_thing_costs_nothing_of_another() {
    Limit signing = new Limit(Charged.SIGN, Reach.CALLER, new Rate(2, MINUTE));
    Allowance both = new Allowance(List.of(CALLER, signing), new LocalBuckets(clock));
    Map<Charged, Integer> upload = Map.of(Charged.CREATE, 1, Charged.SIGN, 2);
    assertThat(both.take(caller("acme", "ann"), upload)).isEmpty();
    for (int i = 0; i < 10; i++) {
      assertThat(both.take(caller("acme", "ann"), upload)).map(Exceeded::limit).contains(signing);
    }
    assertThat(both.take(caller("acme", "ann"), Map.of(Charged.CREATE, 5))).isEmpty();
  }

  @Test
  void a_limit_that_is_changed_counts_at_once() {
    Buckets buckets = new LocalBuckets(clock);
    new Allowance(List.of(CALLER), buckets).take(caller("acme", "ann"), Map.of(Charged.CREATE, 1));
    Limit less = new Limit(Charged.CREATE, Reach.CALLER, new Rate(2, MINUTE));
    Allowance tightened = new Allowance(List.of(less), buckets);
    assertThat(tightened.take(caller("acme", "ann"), Map.of(Charged.CREATE, 2))).isEmpty();
    assertThat(tightened.take(caller("acme", "ann"), Map.of(Charged.CREATE, 1))).isPresent();
  }

  @Test
  void nothing_costs_nothing() {
    allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 6));
    assertThat(allowance.take(caller("acme", "ann"), Map.of(Charged.CREATE, 0))).isEmpty();
  }

  private static Caller caller(String tenant, String owner) {
    return new Caller(tenant, owner, Set.of(Scope.values()));
  }
}
