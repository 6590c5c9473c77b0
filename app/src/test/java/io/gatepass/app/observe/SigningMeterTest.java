package io.gatepass.app.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.trace.Traces;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SigningMeterTest {
  private static final StoreName MAIN = new StoreName("main");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final SigningMeter meter = new SigningMeter("put", MAIN, registry);

  @Test
  void what_is_signed_is_counted() {
    assertThat(meter.count(() -> "signed")).isEqualTo("signed");

    assertThat(counted("put", "done")).isOne();
    assertThat(counted("put", "failed")).isZero();
  }

  @Test
  void whatever_keeps_a_request_from_being_signed_is_a_failure() {
    IllegalStateException unforeseen = new IllegalStateException("no key");

    assertThatThrownBy(() ->
            meter.count(() -> {
              throw unforeseen;
            }))
        .isSameAs(unforeseen);

    assertThat(counted("put", "done")).isZero();
    assertThat(counted("put", "failed")).isOne();
  }

  @Test
  void what_cannot_be_signed_so_is_neither() {
    assertThat(meter.countAny(Optional::<String>empty)).isEmpty();
    assertThat(counted("put", "done")).isZero();
    assertThat(counted("put", "failed")).isZero();

    assertThat(meter.countAny(() -> Optional.of("signed"))).contains("signed");
    assertThat(counted("put", "done")).isOne();
  }

  @Test
  void a_credential_that_cannot_be_had_for_parts_is_a_failure_to_sign_parts() {
    InParts client = InParts.of(Sample.writeOnce());
    MultipartUploads metered =
        new MeteredProvider(client.sample().storage(), MAIN, Duration.ZERO, registry, Traces.NONE)
            .multiparts();
    PartSession session = client.upload().session().orElseThrow();
    StorageException refused = new StorageException.Misconfigured("no credential", null);
    client.sample().storage().calls().failNext(Storage.SIGN_PART, refused);

    assertThatThrownBy(() -> metered.signer(session, Lifetime.STANDARD)).isSameAs(refused);
    assertThat(counted("part", "failed")).isOne();

    metered.signer(session, Lifetime.STANDARD);
    assertThat(counted("part", "done")).as("no part was signed yet").isZero();
  }

  private double counted(String kind, String outcome) {
    return registry
        .get("gatepass.signed.requests")
        .tags("store", "main", "kind", kind, "outcome", outcome)
        .counter()
        .count();
  }
}
