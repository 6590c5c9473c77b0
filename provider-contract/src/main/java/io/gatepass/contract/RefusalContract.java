package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.SignedRequest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What a holder of one signed request cannot do with it. */
interface RefusalContract {

  @Test
  @Proves(Guarantee.OTHER_VERB_REFUSED)
  default void a_signed_write_neither_reads_nor_deletes(Bench bench) {
    Request write = bench.put(Samples.hello());
    Answers.accepted(write);
    Answers.refused(bench, write.verb("GET"));
    Answers.refused(bench, write.verb("DELETE"));
    assertThat(bench.look()).isPresent();
  }

  @Test
  @Proves(Guarantee.OTHER_VERB_REFUSED)
  default void a_signed_download_neither_writes_nor_deletes(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    Request read = bench.get(kept);
    Answers.refused(bench, read.verb("DELETE"));
    Answers.refused(bench, read.verb("PUT").body(Samples.other()));
    assertThat(bench.read(kept)).isEqualTo(Samples.hello());
  }

  @Test
  @Proves(Guarantee.OTHER_KEY_REFUSED)
  default void a_signed_write_reaches_no_other_key(Bench bench) {
    ObjectKey other = Samples.key();
    Answers.refused(bench, bench.put(Samples.hello()).key(bench.key(), other));
    assertThat(bench.store().objects().find(other)).isEmpty();
  }

  @Test
  @Proves(Guarantee.OTHER_KEY_REFUSED)
  default void a_signed_download_reaches_no_other_key(Bench bench) {
    StoredObject mine = bench.upload(Samples.hello());
    StoredObject victim = bench.another().upload(Samples.other());
    Answers.refused(bench, bench.get(mine).key(mine.ref().key(), victim.ref().key()));
  }

  @Test
  @Proves(Guarantee.UNSIGNED_REFUSED)
  default void a_write_without_its_query_is_refused(Bench bench) {
    Request bare = bench.put(Samples.hello()).uri(Queries::stripped);
    Answers.refusedAndNothingStored(bench, bare);
    Answers.refusedAndNothingStored(bench, bare.withoutHeaders());
  }

  @Test
  @Proves(Guarantee.UNSIGNED_REFUSED)
  default void a_download_without_its_query_is_refused(Bench bench) {
    Answers.refused(bench, bench.get(bench.upload(Samples.hello())).uri(Queries::stripped));
  }

  @Test
  @Proves(Guarantee.TAMPERED_REFUSED)
  default void a_write_with_another_end_or_signature_is_refused(Bench bench) {
    Request write = bench.put(Samples.hello());
    Answers.refusedAndNothingStored(bench, write.uri(Queries::forged));
    Answers.refusedAndNothingStored(bench, write.uri(Queries::prolonged));
  }

  @Test
  @Proves(Guarantee.TAMPERED_REFUSED)
  default void a_download_with_another_end_signature_or_disposition_is_refused(Bench bench) {
    Request read = bench.get(bench.upload(Samples.hello()));
    Answers.refused(bench, read.uri(Queries::forged));
    Answers.refused(bench, read.uri(Queries::prolonged));
    Answers.refused(bench, read.uri(uri -> Queries.replaced(uri, "attachment", "inline")));
    Answers.refused(bench, read.uri(uri -> Queries.replaced(uri, "text%2Fplain", "text%2Fhtml")));
  }

  @Test
  @Proves(Guarantee.EXPIRED_REFUSED)
  default void after_its_end_it_is_refused(Bench bench) throws InterruptedException {
    StoredObject kept = bench.upload(Samples.hello());
    Bench late = bench.another();
    Lifetime second = new Lifetime(Duration.ofSeconds(1));
    SignedRequest read = bench.store().downloads().signGet(kept.ref(), Samples.AS_TEXT, second);
    SignedRequest write =
        bench
            .store()
            .uploads()
            .signPut(late.id(), late.placement(), Samples.exactly(Samples.hello()), second);
    while (!Instant.now().isAfter(write.expiresAt().plusSeconds(1))) {
      Thread.sleep(100);
    }
    Answers.refusedAndNothingStored(late, Request.of(write, Samples.hello()));
    Answers.refused(bench, Request.of(read));
  }
}
