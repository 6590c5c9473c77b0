package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CrashTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Sample sample = Sample.promoting();
  private final Upload.Pending pending = sample.sent();

  @Test
  void a_crash_after_the_bytes_were_seen_is_finished_by_the_next_look() {
    sample.uploads().calls().beforeNext(Rows.BEGIN, Killed.here());
    killed();

    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Uploaded.class);
    assertThat(sample.finish(pending)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_crash_before_the_copy_is_finished_when_the_lease_has_ended() {
    sample.storage().calls().beforeNext(Storage.PROMOTE, Killed.here());
    killed();

    finishedByTheSweeper();
  }

  @Test
  void a_crash_after_the_copy_finds_it_and_is_ready() {
    sample.storage().calls().afterNext(Storage.PROMOTE, Killed.here());
    killed();
    assertThat(sample.storage().objects().keys()).hasSize(2);

    finishedByTheSweeper();
  }

  @Test
  void a_crash_before_the_staged_bytes_were_removed_leaves_that_to_the_sweeper() {
    sample.storage().calls().beforeNext(Storage.DELETE, Killed.here());
    killed();
    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Ready.class);

    sample.sweep().sweep();
    assertThat(sample.storage().objects().keys())
        .containsExactly(pending.terms().placement().key().value());
  }

  @Test
  void while_the_lease_is_held_another_worker_is_told_that_verification_goes_on() {
    sample.storage().calls().beforeNext(Storage.PROMOTE, Killed.here());
    killed();
    sample.storage().calls().forget();

    assertThat(sample.finish(pending)).isInstanceOf(Upload.Uploaded.class);
    assertThat(sample.sweep().sweep()).isZero();
    assertThat(sample.storage().calls().count(Storage.PROMOTE)).isZero();
  }

  @Test
  void a_copy_that_comes_too_late_for_its_upload_is_removed_again() {
    sample.storage().calls().afterNext(Storage.PROMOTE, this::rejectedBeforeTheCopyLands);

    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(UploadException.Rejected.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  private void rejectedBeforeTheCopyLands() {
    StoredObject copy =
        sample.storage().objects().peek(pending.terms().placement().key()).orElseThrow();
    Bytes.asPromised(pending).arriveAt(sample.storage());
    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(UploadException.Rejected.class);
    sample.storage().objects().put(copy);
  }

  private void killed() {
    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(Killed.class);
  }

  private void finishedByTheSweeper() {
    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Uploaded.class);
    assertThat(sample.sweep().sweep()).isZero();

    sample.clock().advance(LEASE);
    assertThat(sample.sweep().sweep()).isOne();
    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Ready.class);
    assertThat(sample.storage().objects().keys())
        .containsExactly(pending.terms().placement().key().value());
  }
}
