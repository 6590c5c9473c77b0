package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.contract.FaultProxy.Fault;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is told when something is wrong, how soon, and what nobody is told. */
interface TroubleContract {

  private static StorageProvider at(Bench bench, Map<String, String> settings) {
    return bench.backend().open(settings, InstantSource.system());
  }

  private static StorageProvider behind(Bench bench, FaultProxy proxy) {
    return at(bench, bench.backend().through(proxy.uri()));
  }

  private static FaultProxy before(Bench bench, Fault fault) {
    return FaultProxy.before(bench.backend().endpoint(), fault);
  }

  static URI nobody(URI like) {
    try (ServerSocket free = new ServerSocket(0)) {
      return URI.create("http://127.0.0.1:" + free.getLocalPort() + like.getRawPath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_DOWN)
  default void a_store_that_is_down_is_unavailable(Bench bench) {
    URI nobody = nobody(bench.backend().endpoint());
    try (StorageProvider store = at(bench, bench.backend().through(nobody))) {
      Trouble.everyCallThrows(Unavailable.class, bench, store);
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_DOWN)
  default void for_a_store_that_is_down_rules_are_told_and_a_request_is_signed_or_unavailable(
      Bench bench) {
    URI nobody = nobody(bench.backend().endpoint());
    try (StorageProvider store = at(bench, bench.backend().through(nobody))) {
      assertThat(store.rules().largestPut().value()).isPositive();
      SignedRequest write = bench.on(store).sign(Samples.exactly(Samples.hello()));
      assertThat(write.uri()).hasPort(nobody.getPort());
    } catch (Unavailable asks) {
      assertThat(asks).hasMessageContaining("does not answer");
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_SLOW)
  default void a_store_that_never_answers_is_unavailable(Bench bench) {
    try (FaultProxy silent = before(bench, new Fault.BlackHole());
        StorageProvider store = behind(bench, silent)) {
      Trouble.thrown(Unavailable.class, bench, () -> store.objects().find(Samples.key()));
      assertThat(silent.connections()).isPositive();
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_SLOW)
  default void a_store_that_resets_at_once_is_unavailable(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    try (FaultProxy resetting = before(bench, new Fault.ResetAfter(1));
        StorageProvider store = behind(bench, resetting)) {
      Trouble.thrown(
          Unavailable.class, bench, () -> store.objects().readRange(kept.ref(), 0, kept.size()));
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_SLOW)
  default void an_answer_that_breaks_off_is_resumed_or_unavailable_never_taken_for_whole(
      Bench bench) {
    byte[] content = Samples.bytes("half".repeat(1024));
    StoredObject kept = bench.upload(content);
    try (FaultProxy resetting = before(bench, new Fault.ResetAfter(2048));
        StorageProvider store = behind(bench, resetting)) {
      assertThat(store.objects().readRange(kept.ref(), 0, kept.size())).isEqualTo(content);
    } catch (Unavailable told) {
      Trouble.tellsNoSecret(bench, told);
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_SLOW)
  default void a_store_that_is_a_little_slow_is_waited_for(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    try (FaultProxy slow = before(bench, new Fault.Delay(Duration.ofMillis(300)));
        StorageProvider store = behind(bench, slow)) {
      assertThat(store.objects().find(kept.ref().key())).contains(kept);
    }
  }

  @Test
  @Timeout(180)
  @Proves(Guarantee.STORE_BUSY)
  default void a_storm_of_503_is_unavailable_until_when_it_says(Bench bench) {
    Duration asked = Duration.ofSeconds(2);
    try (FaultProxy busy = before(bench, new Fault.Busy(asked));
        StorageProvider store = behind(bench, busy)) {
      Unavailable thrown =
          Trouble.thrown(Unavailable.class, bench, () -> store.objects().find(Samples.key()));
      assertThat(thrown.retryAfter()).contains(asked);
    }
  }
}
