package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a holder of the request for one part cannot do with it. */
interface PartRefusalContract {

  private static UnaryOperator<URI> aimedAt(Request target) {
    return uri -> Queries.aimed(uri, target.uri());
  }

  @Test
  @Proves(Guarantee.PART_BOUND)
  default void the_request_for_a_part_writes_no_other_part(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, MultipartBench.file(bench, 2));
    Request second = parts.request(2);
    parts.refused(second.uri(aimedAt(parts.request(1))));
    Answers.accepted(second);
    assertThat(parts.arrival().missing()).containsExactly(1);
  }

  @Test
  @Proves(Guarantee.PART_BOUND)
  default void the_request_for_a_part_writes_into_no_other_session_of_its_key(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    MultipartBench rival = parts.rival(Samples.hello());
    rival.refused(parts.request(1).uri(aimedAt(rival.request(1))));
    assertThat(parts.listed()).isEmpty();
  }

  @Test
  @Proves(Guarantee.PART_NO_OTHER_USE)
  default void the_request_for_a_part_reaches_no_other_upload(Bench bench) {
    Request part = MultipartBench.of(bench, Samples.hello()).request(1);
    MultipartBench other = MultipartBench.of(bench.another(), Samples.hello());
    other.refused(part.uri(aimedAt(other.request(1))));
    other.refused(other.request(1).key(other.key(), Samples.key()));
  }

  @Test
  @Proves(Guarantee.PART_NO_OTHER_USE)
  default void the_request_for_a_part_neither_lists_nor_ends_nor_replaces(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Request part = parts.request(1);
    ObjectKey key = parts.key();
    for (String verb : List.of("GET", "DELETE", "POST")) {
      parts.refused(part.verb(verb));
      parts.refused(part.verb(verb).uri(Queries::whole));
    }
    parts.refused(part.uri(Queries::whole));
    Answers.accepted(part);
    StoredObject kept = parts.settle();
    parts.holds(kept, Samples.hello());
    Answers.refused(bench, part.verb("GET").uri(Queries::whole));
    Answers.refused(bench, part.verb("DELETE").uri(Queries::whole));
    assertThat(bench.store().objects().find(key)).isPresent();
  }

  @Test
  @Proves(Guarantee.PART_TAMPERED_REFUSED)
  default void a_part_without_its_signature_or_with_another_is_refused(Bench bench) {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Request part = parts.request(1);
    parts.refused(part.uri(Queries::anonymous));
    parts.refused(part.uri(Queries::anonymous).withoutHeaders());
    parts.refused(part.uri(Queries::forged));
    parts.refused(part.uri(Queries::prolonged));
  }

  @Test
  @Proves(Guarantee.PART_TAMPERED_REFUSED)
  default void after_its_end_the_request_for_a_part_is_refused(Bench bench)
      throws InterruptedException {
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    SignedRequest signed =
        parts.sign(parts.part(1), Optional.empty(), new Lifetime(Duration.ofSeconds(1)));
    while (!Instant.now().isAfter(signed.expiresAt().plusSeconds(1))) {
      Thread.sleep(100);
    }
    parts.refused(Request.of(signed, Samples.hello()));
  }

  @Test
  @Proves(Guarantee.PART_COPY_REFUSED)
  default void a_part_cannot_be_made_of_another_object(Bench bench) {
    StoredObject victim = bench.another().upload(Samples.other());
    Map<String, String> copy = bench.backend().copyOf(victim.ref().key());
    assertThat(copy).as("headers that would make a write a copy").isNotEmpty();
    MultipartBench parts = MultipartBench.of(bench, Samples.hello());
    Request part = parts.request(1);
    for (Request copying : Tricks.copies(part, copy)) {
      parts.refused(copying);
    }
    Answers.accepted(part);
    parts.holds(parts.settle(), Samples.hello());
  }
}
