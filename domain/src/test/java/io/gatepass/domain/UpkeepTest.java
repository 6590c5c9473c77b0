package io.gatepass.domain;

import static io.gatepass.domain.Samples.EXPIRES;
import static io.gatepass.domain.Samples.SIGNED_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpkeepTest {
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final Upkeep UPKEEP = new Upkeep(GRACE);
  private static final Instant SINCE = Samples.CREATED.plusSeconds(7);
  private static final UploadTerms STAGED =
      Samples.terms(
          new Placement(Samples.KEY, Optional.of(new ObjectKey("STAGING/acme/" + Samples.ID))),
          Samples.constraints(Optional.empty()));

  @Test
  void a_pending_upload_is_looked_at_when_nothing_can_arrive_any_more() {
    assertThat(UPKEEP.firstLook(Samples.in(UploadStatus.PENDING))).contains(EXPIRES.plus(GRACE));
  }

  @ParameterizedTest
  @EnumSource(names = {"UPLOADED", "FAILED", "ORPHANED", "ABORTED", "DELETED"})
  void an_upload_with_work_to_do_is_looked_at_at_once(UploadStatus status) {
    Upload upload = Samples.in(status);

    assertThat(UPKEEP.firstLook(upload)).contains(upload.since());
  }

  @Test
  void a_ready_upload_at_the_key_it_was_written_to_is_left_alone() {
    assertThat(UPKEEP.firstLook(Samples.in(UploadStatus.READY))).isEmpty();
  }

  @Test
  void a_ready_upload_with_a_staging_key_is_looked_at_to_empty_that_key() {
    Upload ready = ready(STAGED);

    assertThat(UPKEEP.firstLook(ready)).contains(ready.since());
  }

  @Test
  void a_ready_upload_that_came_in_parts_is_looked_at_once_to_end_sessions_beside_its_own() {
    Upload ready = ready(Samples.sentInParts());

    assertThat(UPKEEP.firstLook(ready)).contains(ready.since());
    assertThat(UPKEEP.nextLook(ready, ready.since())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(names = {"READY", "FAILED", "ORPHANED", "ABORTED", "DELETED"})
  void emptied_keys_are_looked_at_once_more_after_the_last_signed_request(UploadStatus status) {
    Upload upload = Samples.in(status, STAGED, SINCE);
    Instant last = SIGNED_UNTIL.plus(GRACE);

    assertThat(UPKEEP.nextLook(upload, upload.since())).contains(last);
    assertThat(UPKEEP.nextLook(upload, last.minusNanos(1))).contains(last);
    assertThat(UPKEEP.nextLook(upload, last)).isEmpty();
    assertThat(UPKEEP.nextLook(upload, last.plusNanos(1))).isEmpty();
  }

  @Test
  void planned_parts_are_looked_at_when_none_can_be_on_its_way_and_then_at_the_deadline() {
    PartPlan plan = new PartPlan.Planned(new ByteCount(25), new ByteCount(10));
    Upload.Pending sent = new Upload.Pending(Samples.sentInParts(plan), SIGNED_UNTIL);
    Instant look = SIGNED_UNTIL.plus(GRACE);

    assertThat(UPKEEP.signedLook(sent)).contains(look);
    assertThat(UPKEEP.lookAgain(sent, look.minusNanos(1))).contains(look);
    assertThat(UPKEEP.lookAgain(sent, look)).isEqualTo(UPKEEP.firstLook(sent));

    Upload.Pending longer = sent.signedUntil(EXPIRES.plusSeconds(1));
    assertThat(UPKEEP.signedLook(longer)).isEqualTo(UPKEEP.firstLook(longer));
  }

  @Test
  void a_form_and_a_put_of_any_size_are_looked_at_soon_after_each_signature() {
    Instant signed = Samples.CREATED.plusSeconds(600);
    for (Transfer transfer : List.of(new Transfer.Form(Optional.empty()), new Transfer.Put())) {
      Upload.Pending pending =
          new Upload.Pending(Samples.open(transfer), SIGNED_UNTIL)
              .signed(signed, SIGNED_UNTIL.plusSeconds(600));
      Instant idle = SIGNED_UNTIL.plusSeconds(600).plus(GRACE);

      assertThat(UPKEEP.signedLook(pending)).contains(signed.plusSeconds(1));
      Instant last = signed;
      for (int after : new int[] {1, 3, 10, 30, 120}) {
        assertThat(UPKEEP.lookAgain(pending, last)).contains(signed.plusSeconds(after));
        last = signed.plusSeconds(after);
      }
      assertThat(UPKEEP.lookAgain(pending, last)).contains(idle);
      assertThat(UPKEEP.lookAgain(pending, idle)).isEqualTo(UPKEEP.firstLook(pending));
    }
  }

  @Test
  void no_look_comes_after_the_deadlines_own() {
    Upload.Pending late =
        new Upload.Pending(Samples.open(new Transfer.Put()), SIGNED_UNTIL)
            .signed(EXPIRES, EXPIRES.plusSeconds(900));

    assertThat(UPKEEP.lookAgain(late, EXPIRES.plusSeconds(121))).isEqualTo(UPKEEP.firstLook(late));
  }

  @Test
  void what_is_sent_whole_or_planned_by_its_client_is_looked_at_at_its_deadline() {
    for (UploadTerms terms : List.of(STAGED, Samples.sentInParts())) {
      Upload.Pending pending = new Upload.Pending(terms, SIGNED_UNTIL);
      assertThat(UPKEEP.signedLook(pending)).isEmpty();
      assertThat(UPKEEP.lookAgain(pending, SIGNED_UNTIL)).isEqualTo(UPKEEP.firstLook(pending));
    }
  }

  private static Upload ready(UploadTerms terms) {
    return Samples.in(UploadStatus.READY, terms, SINCE);
  }
}
