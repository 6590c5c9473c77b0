package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.PartSession;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Intent;
import io.gatepass.ports.UploadRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is remembered of an upload while it is pending. */
interface PartCases {
  UploadRepository uploads();

  @Test
  default void a_session_is_remembered_as_the_store_names_it() {
    Upload.Pending added = added();
    Upload.Pending opened = opened(added, "'Ü\"_%=" + "x".repeat(1018));
    assertThat(remember(opened)).isTrue();
    assertThat(find(added)).isEqualTo(opened);
  }

  @Test
  default void a_session_is_set_once() {
    Upload.Pending added = added();
    Upload.Pending first = opened(added, "first");
    assertThat(remember(first)).isTrue();
    assertThat(remember(opened(added, "second"))).isFalse();
    assertThat(remember(first)).isTrue();
    assertThat(remember(added)).isTrue();
    assertThat(find(added)).isEqualTo(first);
  }

  @Test
  default void of_many_sessions_at_once_one_is_remembered() {
    Upload.Pending added = added();
    List<Upload.Pending> all =
        IntStream.range(0, 20).mapToObj(n -> opened(added, "session-" + n)).toList();
    List<Boolean> written = AtOnce.call(all, one -> remember(one));
    assertThat(written).containsOnlyOnce(true);
    assertThat(find(added)).isEqualTo(all.get(written.indexOf(true)));
  }

  @Test
  default void a_remembered_expiry_only_grows() {
    Upload.Pending added = added();
    Upload.Pending longer = added.signedUntil(added.lastSignedExpiry().plusSeconds(60));
    assertThat(remember(longer)).isTrue();
    assertThat(remember(added)).isTrue();
    assertThat(find(added)).isEqualTo(longer);
  }

  @Test
  default void an_upload_that_was_moved_remembers_nothing_more() {
    Upload.Pending added = added();
    Upload.Aborted aborted = Samples.aborted(added, LATER);
    uploads().replace(added, aborted, Optional.empty());
    assertThat(remember(opened(added, "late"))).isFalse();
    assertThat(find(added)).isEqualTo(aborted);
  }

  @Test
  default void remembering_touches_neither_lease_nor_due_date() {
    Upload.Pending added = added();
    Instant until = NOW.plusSeconds(120);
    assertThat(uploads().begin(added, Intent.COMPLETING, NOW, until)).isTrue();
    remember(opened(added, "s"));
    assertThat(uploads().begin(added, Intent.COMPLETING, NOW, until)).isFalse();
    assertThat(uploads().claimDue(until.minusMillis(1), LATER, 10)).isEmpty();
    assertThat(uploads().claimDue(until, LATER, 10)).hasSize(1);
  }

  @Test
  default void what_is_signed_sets_the_next_look_unless_somebody_is_at_it() {
    Upload.Pending added = added();
    uploads().remember(added, Optional.of(NOW.plusSeconds(60)));
    uploads().remember(added, Optional.of(NOW.plusSeconds(90)));
    assertThat(uploads().claimDue(NOW.plusSeconds(89), LATER, 10)).isEmpty();
    Instant until = NOW.plusSeconds(120);
    assertThat(uploads().begin(added, Intent.COMPLETING, NOW, until)).isTrue();
    uploads().remember(added, Optional.of(NOW));
    assertThat(uploads().claimDue(until.minusMillis(1), LATER, 10)).isEmpty();
    assertThat(uploads().claimDue(until, LATER, 10)).containsExactly(added);
  }

  private boolean remember(Upload.Pending pending) {
    return uploads().remember(pending, Optional.empty());
  }

  private Upload.Pending added() {
    Upload.Pending pending = Samples.pending(PartSamples.planned());
    uploads().add(pending, pending.terms().expiresAt());
    return pending;
  }

  private static Upload.Pending opened(Upload.Pending pending, String id) {
    PartSession session = PartSamples.session(pending, id);
    return pending.sendingTo(session);
  }

  private Upload find(Upload upload) {
    return uploads().find(upload.terms().id()).orElseThrow();
  }
}
