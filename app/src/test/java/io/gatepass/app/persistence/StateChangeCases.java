package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadRepository;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The state is the lock. */
interface StateChangeCases {
  UploadRepository uploads();

  @Test
  default void of_fifty_changes_at_once_exactly_one_is_written() {
    Upload.Pending pending = added();
    List<Upload.Aborted> ends =
        IntStream.range(0, 50).mapToObj(n -> Samples.aborted(pending, NOW.plusSeconds(n))).toList();
    List<Boolean> written =
        AtOnce.call(ends, end -> uploads().replace(pending, end, Optional.empty()));
    assertThat(written).containsOnlyOnce(true);
    assertThat(find(pending)).isEqualTo(ends.get(written.indexOf(true)));
  }

  @Test
  default void a_lost_race_changes_nothing() {
    Upload.Pending pending = added();
    Upload.Uploaded uploaded = Samples.uploaded(pending);
    assertThat(uploads().replace(pending, uploaded, Optional.empty())).isTrue();
    assertThat(uploads().replace(pending, Samples.aborted(pending, LATER), Optional.of(NOW)))
        .isFalse();
    assertThat(find(pending)).isEqualTo(uploaded);
    assertThat(uploads().claimDue(LATER, LATER, 10)).isEmpty();
  }

  @Test
  default void an_upload_that_is_not_there_cannot_be_changed() {
    Upload.Pending absent = Samples.pending();
    assertThat(uploads().replace(absent, Samples.uploaded(absent), Optional.empty())).isFalse();
  }

  @Test
  default void the_last_signed_expiry_only_grows() {
    Upload.Pending pending = added();
    Upload.Pending longer = pending.signedUntil(pending.lastSignedExpiry().plusSeconds(60));
    assertThat(uploads().replace(pending, longer, Optional.of(LATER))).isTrue();
    assertThat(find(pending)).isEqualTo(longer);
    assertThat(uploads().replace(pending, pending, Optional.of(LATER))).isTrue();
    assertThat(find(pending)).isEqualTo(longer);
    assertThat(uploads().replace(pending, Samples.aborted(pending, LATER), Optional.empty()))
        .isTrue();
    assertThat(find(pending)).isEqualTo(Samples.aborted(longer, LATER));
  }

  @Test
  default void other_uploads_stay_as_they_are() {
    Upload.Pending one = added();
    Upload.Pending other = added();
    uploads().replace(one, Samples.aborted(one, LATER), Optional.empty());
    assertThat(find(other)).isEqualTo(other);
  }

  private Upload.Pending added() {
    Upload.Pending pending = Samples.pending();
    uploads().add(pending, pending.terms().expiresAt());
    return pending;
  }

  private Upload find(Upload upload) {
    UploadId id = upload.terms().id();
    return uploads().find(id).orElseThrow();
  }
}
