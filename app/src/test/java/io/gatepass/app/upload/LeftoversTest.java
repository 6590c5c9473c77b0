package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.Upload;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeftoversTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void a_request_signed_while_the_upload_ends_is_known_to_the_last_look() {
    Upload upload = sample.sent();
    sample.clock().advance(Duration.ofHours(1));
    sample.uploads().calls().beforeNext(Rows.REPLACE, () -> signAgain(upload));

    sample.delete().delete(ANN, Sample.idOf(upload));

    Instant signedUntil = sample.uploads().get(upload).lastSignedExpiry();
    assertThat(signedUntil).isAfter(upload.lastSignedExpiry());
    assertThat(sample.uploads().dueOf(upload)).contains(signedUntil.plus(Sample.GRACE));
  }

  @Test
  void the_same_holds_for_a_rejected_upload() {
    Upload upload = sample.pending();
    Bytes.asPromised(upload).weighing(4).arriveAt(sample.storage());
    sample.clock().advance(Duration.ofHours(1));
    sample.uploads().calls().beforeNext(Rows.REPLACE, () -> signAgain(upload));

    sample.settle().settle(upload, Witness.BYSTANDER);

    assertThat(sample.uploads().dueOf(upload))
        .contains(sample.uploads().get(upload).lastSignedExpiry().plus(Sample.GRACE));
  }

  @Test
  void cleaning_a_ready_upload_never_calls_off_the_removal_of_a_deleted_one() {
    Sample promoting = Sample.promoting();
    Upload ready = promoting.ready();
    promoting.clock().advance(Duration.ofHours(1));
    promoting.storage().calls().beforeNext(Storage.FIND, () -> deleteWhileAway(promoting, ready));

    promoting.leftovers().remove(ready);

    assertThat(promoting.uploads().get(ready)).isInstanceOf(Upload.Deleted.class);
    assertThat(promoting.uploads().dueOf(ready)).isPresent();
  }

  @Test
  void parts_of_a_copy_that_was_cut_off_are_ended_with_their_upload() {
    Sample promoting = Sample.promoting();
    Upload put = promoting.pending();
    ObjectKey target = put.terms().placement().key();
    promoting
        .storage()
        .multiparts()
        .begin(
            put.terms().id(), new Placement(target, Optional.empty()), put.terms().constraints());
    assertThat(promoting.storage().multiparts().open(target)).isOne();

    promoting.delete().delete(ANN, Sample.idOf(put));

    assertThat(promoting.storage().multiparts().open(target)).isZero();
  }

  @Test
  void a_version_that_a_marker_of_its_deletion_hides_is_deleted_with_its_upload() {
    sample.storage().objects().keepVersions();
    Upload.Ready ready = (Upload.Ready) sample.ready();
    sample.storage().objects().lose(ready.object().key());
    assertThat(sample.storage().objects().keeps(ready.object())).isTrue();

    sample.delete().delete(ANN, Sample.idOf(ready));

    assertThat(sample.storage().objects().keeps(ready.object())).isFalse();
  }

  @Test
  void where_no_parts_can_be_no_session_is_looked_for() {
    sample.delete().delete(ANN, Sample.idOf(sample.sent()));

    assertThat(sample.storage().calls().count(Storage.ABORT)).isZero();
  }

  private void signAgain(Upload upload) {
    sample.transfer().sign(ANN, Sample.idOf(upload));
  }

  private static void deleteWhileAway(Sample sample, Upload upload) {
    sample
        .storage()
        .calls()
        .failNext(Storage.FIND, new StorageException.Unavailable("away", null, null));
    sample.delete().delete(ANN, Sample.idOf(upload));
  }
}
