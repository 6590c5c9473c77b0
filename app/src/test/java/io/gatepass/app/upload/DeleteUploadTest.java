package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.Upload;
import io.gatepass.ports.StorageException;
import org.junit.jupiter.api.Test;

class DeleteUploadTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void a_pending_upload_is_aborted_and_what_was_sent_is_removed() {
    Upload upload = sample.sent();

    delete(upload);

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Aborted.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void a_ready_upload_is_deleted_with_its_object() {
    Upload upload = sample.ready();

    delete(upload);

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Deleted.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void deleting_again_changes_nothing_and_is_no_error() {
    Upload upload = sample.ready();
    delete(upload);
    Upload deleted = sample.uploads().get(upload);
    sample.storage().calls().forget();

    delete(upload);

    assertThat(sample.uploads().get(upload)).isEqualTo(deleted);
    assertThat(sample.storage().calls().log()).isEmpty();
  }

  @Test
  void a_store_that_is_away_does_not_keep_the_row_from_moving() {
    Upload upload = sample.ready();
    sample
        .storage()
        .calls()
        .failNext(Storage.FIND, new StorageException.Unavailable("away", null, null));

    delete(upload);

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Deleted.class);
    assertThat(sample.uploads().dueOf(upload)).contains(sample.clock().instant());
  }

  @Test
  void an_upload_that_became_ready_meanwhile_is_deleted_all_the_same() {
    Upload upload = sample.sent();
    sample.uploads().calls().beforeNext(Rows.REPLACE, () -> sample.finish(upload));

    delete(upload);

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Deleted.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void an_upload_left_uploaded_by_a_crash_is_settled_first_and_then_deleted() {
    Sample promoting = Sample.promoting();
    Upload upload = promoting.sent();
    promoting.uploads().calls().beforeNext(Rows.BEGIN, Killed.here());
    assertThatThrownBy(() -> promoting.finish(upload)).isInstanceOf(Killed.class);

    promoting.delete().delete(ANN, Sample.idOf(upload));

    assertThat(promoting.uploads().get(upload)).isInstanceOf(Upload.Deleted.class);
    assertThat(promoting.storage().objects().keys()).isEmpty();
  }

  @Test
  void an_upload_that_another_worker_is_verifying_cannot_be_deleted_yet() {
    Sample promoting = Sample.promoting();
    Upload upload = promoting.sent();
    promoting.storage().calls().beforeNext(Storage.PROMOTE, Killed.here());
    assertThatThrownBy(() -> promoting.finish(upload)).isInstanceOf(Killed.class);

    assertThatThrownBy(() -> promoting.delete().delete(ANN, Sample.idOf(upload)))
        .isInstanceOf(UploadException.NotReady.class);
  }

  private void delete(Upload upload) {
    sample.delete().delete(ANN, Sample.idOf(upload));
  }
}
