package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.trace.Traces;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StorageException;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeteredObjectStoreTest {
  private static final ObjectKey KEY = new ObjectKey("t/local/4711");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final SwitchedStore store = new SwitchedStore();
  private final MeteredObjectStore metered =
      new MeteredObjectStore(
          store, new StoreTimer(new StoreName("main"), Duration.ZERO, registry, Traces.NONE));

  @Test
  void a_call_is_timed_by_store_operation_and_outcome() {
    metered.find(KEY);

    assertThat(calls("done")).isEqualTo(1);
  }

  @Test
  void a_failure_is_counted_by_its_kind_and_passed_on_as_it_is() {
    StorageException down = new StorageException.Unavailable("down", null, null);
    store.fails(down);

    assertThatThrownBy(() -> metered.find(KEY)).isSameAs(down);
    assertThat(calls("unavailable")).isEqualTo(1);
  }

  @Test
  void no_label_holds_a_key() {
    metered.find(KEY);

    assertThat(registry.getMeters())
        .extracting(Meter::getId)
        .allSatisfy(id -> assertThat(id.toString()).doesNotContain("local", "4711"));
  }

  private long calls(String outcome) {
    return registry
        .get("gatepass.store.calls")
        .tags("store", "main", "operation", "find", "outcome", outcome)
        .timer()
        .count();
  }
}
