package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read. */
interface RoundTripCases {
  UploadRepository uploads();

  TestDatabase database();

  static Stream<UploadTerms> terms() {
    return Stream.of(
        Samples.full(), Samples.pending().terms(), PartSamples.planned(), PartSamples.open());
  }

  @ParameterizedTest
  @MethodSource("terms")
  default void a_new_upload_is_read_as_it_was_written(UploadTerms terms) {
    Upload.Pending pending = Samples.pending(terms);
    uploads().add(pending, LATER);
    assertThat(uploads().find(terms.id())).contains(pending);
  }

  /** In an order that no lifecycle has, so what it announces is forgotten in between. */
  @ParameterizedTest
  @MethodSource("terms")
  default void every_state_is_read_as_it_was_written(UploadTerms terms) {
    Upload.Pending pending = Samples.pending(terms);
    uploads().add(pending, LATER);
    Upload seen = pending;
    for (Upload next : Samples.ends(terms).toList()) {
      assertThat(uploads().replace(seen, next, Optional.empty())).isTrue();
      assertThat(uploads().find(terms.id())).contains(next);
      database().run("delete from outbox");
      seen = next;
    }
  }

  @Test
  default void when_a_request_was_signed_last_is_remembered_and_never_goes_back() {
    Upload.Pending pending = Samples.pending();
    uploads().add(pending, LATER);
    Upload.Pending again = pending.signed(LATER, pending.lastSignedExpiry());

    assertThat(uploads().remember(again, Optional.empty())).isTrue();
    assertThat(uploads().remember(pending, Optional.empty())).isTrue();

    assertThat(uploads().find(pending.terms().id())).contains(again);
  }

  @Test
  default void an_unknown_id_is_absent() {
    assertThat(uploads().find(UploadId.at(LATER, new Random()))).isEmpty();
  }

  @Test
  default void nothing_finer_than_a_microsecond_is_kept_and_nothing_is_rounded_up() {
    Instant precise = Instant.parse("2026-05-01T10:00:00.123456999Z");
    Upload.Pending pending = Samples.pending(Samples.ALICE, precise);
    uploads().add(pending, precise);
    UploadTerms read = uploads().find(pending.terms().id()).orElseThrow().terms();
    assertThat(read.createdAt()).isEqualTo("2026-05-01T10:00:00.123456Z");
  }

  @Test
  default void the_hour_that_local_clocks_repeat_stays_two_hours() {
    for (String instant : new String[] {"2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"}) {
      Upload.Pending pending = Samples.pending(Samples.ALICE, Instant.parse(instant));
      uploads().add(pending, LATER);
      assertThat(uploads().find(pending.terms().id())).contains(pending);
    }
  }

  @Test
  default void an_id_that_is_taken_is_an_error_of_the_caller_not_of_the_database() {
    Upload.Pending pending = Samples.pending();
    uploads().add(pending, LATER);
    assertThatThrownBy(() -> uploads().add(pending, LATER))
        .isNotInstanceOf(RepositoryUnavailable.class);
  }
}
