package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is signed neither begins before nor ends after what is true. */
interface ClockContract {

  @Test
  @Proves(Guarantee.CLOCK_AHEAD)
  @Scenario(number = 29, layer = Layer.SERVER)
  default void a_clock_that_is_20_minutes_ahead_opens_nothing_yet(Bench bench) {
    withClock(bench, Duration.ofMinutes(20));
  }

  @Test
  @Proves(Guarantee.CLOCK_BEHIND)
  default void a_clock_that_is_20_minutes_behind_opens_nothing_any_more(Bench bench) {
    withClock(bench, Duration.ofMinutes(-20));
  }

  private static void withClock(Bench bench, Duration off) {
    StoredObject kept = bench.upload(Samples.hello());
    InstantSource clock = () -> Instant.now().plus(off);
    try (StorageProvider store = bench.backend().open(Map.of(), clock)) {
      Bench wrong = bench.on(store);
      Answers.refusedAndNothingStored(wrong, wrong.put(Samples.hello()));
      Answers.refused(wrong, wrong.get(kept));
    }
  }

  @Test
  @Proves(Guarantee.CREDENTIAL_END)
  @Scenario(number = 30, layer = Layer.SERVER)
  default void nothing_that_is_signed_outlives_the_credential_that_signed_it(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    Instant end = Instant.now().plus(Duration.ofMinutes(5)).truncatedTo(ChronoUnit.SECONDS);
    Optional<StorageProvider> temporary = bench.backend().withCredentialUntil(end);
    assertThat(temporary).as("a store with a temporary credential").isPresent();
    try (StorageProvider store = temporary.orElseThrow()) {
      Bench brief = bench.on(store);
      SignedRequest write = brief.sign(Samples.exactly(Samples.hello()));
      SignedRequest read =
          store.downloads().signGet(kept.ref(), Samples.AS_TEXT, Lifetime.STANDARD);
      for (SignedRequest signed : List.of(write, read)) {
        assertThat(signed.expiresAt()).isBetween(end.minusSeconds(120), end);
      }
    }
  }
}
