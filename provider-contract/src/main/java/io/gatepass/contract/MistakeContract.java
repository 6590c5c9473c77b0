package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageProvider;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is wrong with the settings is told to the operator, and told nobody who may read a log. */
interface MistakeContract {

  private static StorageProvider at(Bench bench, Map<String, String> settings) {
    return bench.backend().open(settings, InstantSource.system());
  }

  @Test
  @Proves(Guarantee.CREDENTIAL_REFUSED)
  default void a_credential_that_the_store_refuses_is_the_operators_to_mend(Bench bench) {
    assertThat(bench.backend().wrongCredentials()).isNotEmpty();
    for (Map<String, String> wrong : bench.backend().wrongCredentials()) {
      try (StorageProvider store = at(bench, wrong)) {
        Trouble.everyCallThrows(Misconfigured.class, bench, store);
      }
    }
  }

  @Test
  @Proves(Guarantee.ABSENT_PLACE)
  default void a_place_that_is_not_there_is_never_taken_for_an_absent_object(Bench bench) {
    try (StorageProvider store = at(bench, bench.backend().nowhere())) {
      Trouble.everyCallThrows(Misconfigured.class, bench, store);
    }
  }

  @Test
  @Proves(Guarantee.NOTHING_TOLD)
  default void the_text_of_a_signed_request_shows_nothing_that_permits_anything(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    SignedRequest read =
        bench.store().downloads().signGet(kept.ref(), Samples.AS_TEXT, Lifetime.STANDARD);
    for (SignedRequest signed : List.of(bench.sign(Samples.exactly(Samples.hello())), read)) {
      assertThat(signed.toString())
          .doesNotContain("?", "ignature")
          .doesNotContain(bench.backend().secrets());
    }
  }

  @Test
  @Proves(Guarantee.NOTHING_TOLD)
  default void no_exception_of_a_call_that_failed_tells_a_secret(Bench bench) {
    Trouble.thrown(
        Misconfigured.class,
        bench,
        () -> {
          try (StorageProvider store = at(bench, bench.backend().nowhere())) {
            store.objects().find(Samples.key());
          }
        });
  }
}
