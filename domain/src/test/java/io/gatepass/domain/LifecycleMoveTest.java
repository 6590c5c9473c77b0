package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an upload carries from one state into the next. */
class LifecycleMoveTest {
  private static final Instant NOW = Samples.CREATED.plusSeconds(90);

  @Test
  void an_arrival_remembers_which_content_was_seen_and_its_size() {
    assertThat(moved(UploadStatus.PENDING, new Event.Arrived(Samples.stored())))
        .isEqualTo(
            new Upload.Uploaded(
                Samples.terms(), Samples.SIGNED_UNTIL, Samples.OBJECT, Samples.SIZE, NOW));
  }

  @Test
  void an_accepted_upload_serves_the_kept_content_and_not_the_one_that_arrived() {
    ObjectRef kept =
        new ObjectRef(new ObjectKey("t/acme/final"), new EntityTag("def"), Optional.of("v2"));
    Verdict verdict = new Verdict.Accepted(ChecksumStatus.DECLARED);

    assertThat(moved(UploadStatus.UPLOADED, new Event.Judged(verdict, kept)))
        .isEqualTo(
            new Upload.Ready(
                Samples.terms(),
                Samples.SIGNED_UNTIL,
                kept,
                Samples.SIZE,
                ChecksumStatus.DECLARED,
                NOW));
  }

  @Test
  void a_rejected_upload_keeps_every_violation() {
    List<Violation> violations = List.of(Samples.TOO_SHORT, new Violation("other", "Other."));

    assertThat(
            moved(
                UploadStatus.UPLOADED,
                new Event.Judged(new Verdict.Rejected(violations), Samples.OBJECT)))
        .isEqualTo(new Upload.Failed(Samples.terms(), Samples.SIGNED_UNTIL, violations, NOW));
  }

  @ParameterizedTest
  @CsvSource({"PENDING,ABORTED", "READY,DELETED"})
  void a_withdrawn_upload_still_knows_until_when_bytes_may_come(
      UploadStatus from, UploadStatus to) {
    Upload next = moved(from, new Event.Withdrawn());

    assertThat(next.status()).isEqualTo(to);
    assertThat(next.terms()).isEqualTo(Samples.terms());
    assertThat(next.lastSignedExpiry()).isEqualTo(Samples.SIGNED_UNTIL);
    assertThat(next.since()).isEqualTo(NOW);
  }

  @Test
  void an_orphan_still_knows_until_when_bytes_may_come() {
    Instant late = Samples.EXPIRES.plusSeconds(1);

    assertThat(Lifecycle.step(Samples.in(UploadStatus.PENDING), new Event.Expired(), late))
        .isEqualTo(
            new Step.Moved(new Upload.Orphaned(Samples.terms(), Samples.SIGNED_UNTIL, late)));
  }

  @Test
  void the_last_signed_expiry_only_grows() {
    Upload.Pending pending = new Upload.Pending(Samples.terms(), Samples.SIGNED_UNTIL);
    Instant later = Samples.SIGNED_UNTIL.plusNanos(1);

    assertThat(pending.signedUntil(later).lastSignedExpiry()).isEqualTo(later);
    assertThat(pending.signedUntil(Samples.SIGNED_UNTIL)).isSameAs(pending);
    assertThat(pending.signedUntil(Samples.CREATED)).isSameAs(pending);
  }

  @Test
  void a_session_once_opened_is_kept_when_more_is_signed() {
    PartSession session = new PartSession(Samples.KEY, "session");
    Upload.Pending pending =
        new Upload.Pending(Samples.terms(), Samples.SIGNED_UNTIL).sendingTo(session);

    assertThat(pending.signedUntil(Samples.SIGNED_UNTIL.plusSeconds(1)).session())
        .contains(session);
  }

  @Test
  void an_upload_whose_parts_are_lost_says_so() {
    Upload next = moved(UploadStatus.PENDING, new Event.Lost());

    assertThat(((Upload.Failed) next).violations())
        .extracting(Violation::code)
        .containsExactly("upload_lost");
  }

  private static Upload moved(UploadStatus from, Event event) {
    return ((Step.Moved) Lifecycle.step(Samples.in(from), event, NOW)).next();
  }
}
