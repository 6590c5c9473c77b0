package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.FakeStorage;
import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.trace.Traces;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MeteredMultipartsTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final InParts client = InParts.of(Sample.writeOnce());
  private final FakeStorage storage = client.sample().storage();
  private final MultipartUploads metered =
      new MeteredProvider(storage, new StoreName("main"), Duration.ZERO, registry, Traces.NONE)
          .multiparts();

  @Test
  void every_call_that_goes_over_the_network_is_timed_and_what_is_signed_is_none() {
    UploadTerms terms = client.upload().terms();
    PartSession session = metered.begin(terms.id(), terms.placement(), terms.constraints());
    metered.arrived(session);
    metered.abort(session.key());

    assertThat(calls("begin", "done")).isOne();
    assertThat(calls("list", "done")).isOne();
    assertThat(calls("abort", "done")).isOne();
    assertThat(registry.get("gatepass.store.calls").timers()).hasSize(3);
  }

  @Test
  void a_failure_is_counted_by_its_kind_and_passed_on_as_it_is() {
    StorageException closed = new StorageException.Missing("closed", null);
    storage.calls().failNext(Storage.COMPLETE, closed);
    UploadTerms terms = client.upload().terms();
    PartSession session = client.upload().session().orElseThrow();

    assertThatThrownBy(() ->
            metered.complete(terms.id(), session, terms.constraints(), metered.arrived(session)))
        .isSameAs(closed);
    assertThat(calls("complete", "missing")).isOne();
  }

  private long calls(String operation, String outcome) {
    return registry
        .get("gatepass.store.calls")
        .tags("store", "main", "operation", operation, "outcome", outcome)
        .timer()
        .count();
  }
}
