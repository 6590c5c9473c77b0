package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Calls;
import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import io.gatepass.ports.Intent;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a store answers when it is told to put parts together, the look decides. */
class CompletionTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Sample sample = Sample.writeOnce();
  private final InParts client = InParts.of(sample).sendAll();
  private final Calls<Storage> calls = sample.storage().calls();

  static StorageException[] answers() {
    return new StorageException[] {
      new StorageException.Missing("NoSuchUpload", null),
      new StorageException.Conflict("412", null),
      new StorageException.Unavailable("timed out", null, null),
      new StorageException.Unexpected("200 with an error", null)
    };
  }

  static StorageException[] failures() {
    return new StorageException[] {
      new StorageException.Unavailable("timed out", null, null),
      new StorageException.Unexpected("200 with an error", null),
      new StorageException.Misconfigured("403", null)
    };
  }

  @ParameterizedTest
  @MethodSource("answers")
  void an_error_after_it_was_done_is_no_failure(StorageException answer) {
    calls.afterNext(Storage.COMPLETE, () -> thrown(answer));

    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
    assertThat(calls.count(Storage.COMPLETE)).isOne();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_is_passed_on_and_the_upload_can_be_finalized_again(StorageException failure) {
    calls.beforeNext(Storage.COMPLETE, () -> thrown(failure));

    assertThatThrownBy(client::finish).isSameAs(failure);
    assertThat(client.now()).isInstanceOf(Upload.Pending.class);
    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_that_nobody_comes_back_for_is_made_good_by_the_sweeper(StorageException failure) {
    calls.beforeNext(Storage.COMPLETE, () -> thrown(failure));
    assertThatThrownBy(client::finish).isSameAs(failure);
    assertThat(sample.sweep().sweep()).isZero();

    sample.clock().advance(LEASE);
    sample.sweep().sweep();

    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  @Scenario(number = 13, layer = Layer.MODEL)
  void a_part_that_changed_after_the_list_is_listed_again() {
    calls.beforeNext(Storage.COMPLETE, () -> client.send(2));

    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
    assertThat(calls.count(Storage.LIST_PARTS)).isEqualTo(2);
  }

  @Test
  void parts_that_go_on_changing_are_told_to_the_client_and_the_upload_stays_open() {
    calls.beforeNext(Storage.COMPLETE, () -> client.send(2));
    calls.beforeNext(Storage.COMPLETE, () -> client.send(3));

    assertThatThrownBy(client::finish).isInstanceOf(UploadException.PartsChanged.class);
    assertOpen();
    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_part_that_changed_to_another_size_is_told_to_the_client() {
    calls.beforeNext(Storage.COMPLETE, () -> client.send(2, new byte[1]));

    assertThatThrownBy(client::finish)
        .isInstanceOfSatisfying(
            UploadException.PartsIncomplete.class,
            open -> assertThat(open.arrival().wrongSize()).containsExactly(2));
    assertOpen();
  }

  @Test
  void parts_that_the_store_drops_before_it_puts_them_together_fail_the_upload() {
    calls.beforeNext(
        Storage.COMPLETE,
        () -> sample.storage().multiparts().drop(client.upload().session().orElseThrow()));

    assertThatThrownBy(client::finish).isInstanceOf(UploadException.Rejected.class);
    assertThat(client.now()).isInstanceOf(Upload.Failed.class);
  }

  @Test
  @Scenario(number = 11, layer = Layer.MODEL)
  void a_lost_answer_that_left_neither_an_object_nor_parts_fails_the_upload() {
    calls.beforeNext(
        Storage.COMPLETE,
        () -> {
          sample.storage().multiparts().drop(client.upload().session().orElseThrow());
          throw unavailable();
        });
    assertThatThrownBy(client::finish).isInstanceOf(StorageException.Unavailable.class);
    assertThat(client.now()).isInstanceOf(Upload.Pending.class);

    sample.clock().advance(LEASE);
    sample.sweep().sweep();

    assertThat(client.now())
        .isInstanceOfSatisfying(
            Upload.Failed.class,
            failed ->
                assertThat(failed.violations())
                    .extracting(Violation::code)
                    .containsExactly("upload_lost"));
  }

  @Test
  void a_store_that_cannot_be_looked_at_afterwards_leaves_it_to_the_sweeper() {
    calls.afterNext(Storage.COMPLETE, () -> calls.failNext(Storage.FIND, unavailable()));
    assertThatThrownBy(client::finish).isInstanceOf(StorageException.Unavailable.class);
    assertThat(client.now()).isInstanceOf(Upload.Pending.class);

    sample.clock().advance(LEASE);
    sample.sweep().sweep();

    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void a_failure_after_the_lease_ended_leaves_the_next_ones_alone(StorageException failure) {
    calls.beforeNext(Storage.COMPLETE, () -> outlived(failure));

    assertThatThrownBy(client::finish).isSameAs(failure);
    assertThat(sample.uploads().isLeased(client.upload(), sample.clock().instant())).isTrue();
  }

  @Test
  void parts_that_changed_after_the_lease_ended_leave_the_next_ones_alone() {
    calls.beforeNext(Storage.COMPLETE, () -> outlived(new StorageException.Conflict("412", null)));
    calls.failNext(Storage.COMPLETE, new StorageException.Conflict("412", null));

    assertThatThrownBy(client::finish).isInstanceOf(UploadException.PartsChanged.class);
    assertThat(sample.uploads().isLeased(client.upload(), sample.clock().instant())).isTrue();
  }

  private void outlived(StorageException answer) {
    Instant now = sample.clock().instant().plus(LEASE);
    sample.clock().moveTo(now);
    assertThat(sample.uploads().begin(client.upload(), Intent.COMPLETING, now, now.plus(LEASE)))
        .isTrue();
    throw answer;
  }

  private void assertOpen() {
    assertThat(client.now()).isInstanceOf(Upload.Pending.class);
    assertThat(sample.uploads().isLeased(client.upload(), sample.clock().instant())).isFalse();
    assertThat(sample.uploads().dueOf(client.upload()))
        .contains(client.upload().lastSignedExpiry().plus(Sample.GRACE));
  }

  private static StorageException unavailable() {
    return new StorageException.Unavailable("away", null, null);
  }

  private static void thrown(StorageException failure) {
    throw failure;
  }
}
