package io.gatepass.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Announcement.Kind;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncementTest {
  private static final Upload PENDING = Samples.in(UploadStatus.PENDING);
  private static final Upload UPLOADED = Samples.in(UploadStatus.UPLOADED);
  private static final Upload READY = Samples.in(UploadStatus.READY);

  @ParameterizedTest
  @EnumSource(names = {"READY", "FAILED", "ORPHANED", "DELETED"})
  void what_others_act_on_is_announced(UploadStatus status) {
    Upload next = Samples.in(status);
    assertThat(Announcement.of(UPLOADED, next))
        .hasValueSatisfying(made -> {
          assertThat(made.kind().type()).isEqualTo("upload." + status.label());
          assertThat(made.upload()).isEqualTo(next);
        });
  }

  @ParameterizedTest
  @EnumSource(names = {"UPLOADED", "ABORTED"})
  void what_nobody_acts_on_is_not(UploadStatus status) {
    assertThat(Announcement.of(PENDING, Samples.in(status))).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void the_same_state_again_announces_nothing(UploadStatus status) {
    assertThat(Announcement.of(Samples.in(status), Samples.in(status))).isEmpty();
  }

  @Test
  void made_twice_it_is_the_same_one() {
    assertThat(ready()).isEqualTo(ready());
    assertThat(ready().id()).isEqualTo(ready().id());
  }

  @Test
  void the_announcements_of_one_upload_are_told_apart_and_ordered() {
    Announcement deleted = Announcement.of(READY, Samples.in(UploadStatus.DELETED)).orElseThrow();
    assertThat(deleted.id()).isNotEqualTo(ready().id());
    assertThat(deleted.sequence()).isGreaterThan(ready().sequence());
    assertThat(ready().sequence()).isEqualTo(1);
  }

  @Test
  void its_id_is_a_uuid_of_version_7_of_the_moves_time() {
    assertThat(UploadId.parse(ready().id().toString())).isPresent();
    assertThat(ready().id().getMostSignificantBits() >>> 16)
        .isEqualTo(READY.since().toEpochMilli());
  }

  private static Announcement ready() {
    Optional<Announcement> made = Announcement.of(UPLOADED, READY);
    assertThat(made).map(Announcement::kind).contains(Kind.READY);
    return made.orElseThrow();
  }
}
