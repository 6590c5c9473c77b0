package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.ports.StorageException;
import org.junit.jupiter.api.Test;

class FinalizeUploadTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void bytes_as_promised_make_the_upload_ready() {
    Upload.Pending pending = sample.pending();
    StoredObject found = Bytes.asPromised(pending).arriveAt(sample.storage());

    Upload ready = sample.finish(pending);

    assertThat(ready)
        .isInstanceOfSatisfying(
            Upload.Ready.class,
            r -> {
              assertThat(r.object()).isEqualTo(found.ref());
              assertThat(r.size()).isEqualTo(Wishes.SIZE);
            });
    assertThat(sample.uploads().get(pending)).isEqualTo(ready);
    assertThat(sample.uploads().dueOf(pending)).isEmpty();
  }

  @Test
  @Scenario(number = 3, layer = Layer.MODEL)
  void finalizing_again_gives_the_same_answer_and_asks_no_store() {
    Upload ready = sample.ready();
    sample.storage().calls().forget();

    assertThat(sample.finish(ready)).isEqualTo(ready);
    assertThat(sample.storage().calls().log()).isEmpty();
  }

  @Test
  void nothing_there_is_told_and_leaves_the_upload_open() {
    Upload.Pending pending = sample.pending();

    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(UploadException.NotArrived.class);
    assertThat(sample.uploads().get(pending)).isEqualTo(pending);

    Bytes.asPromised(pending).arriveAt(sample.storage());
    assertThat(sample.finish(pending)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_store_that_does_not_answer_leaves_the_upload_open() {
    Upload.Pending pending = sample.sent();
    sample
        .storage()
        .calls()
        .failNext(Storage.FIND, new StorageException.Unavailable("away", null, null));

    assertThatThrownBy(() -> sample.finish(pending))
        .isInstanceOf(StorageException.Unavailable.class);
    assertThat(sample.uploads().get(pending)).isEqualTo(pending);
    assertThat(sample.finish(pending)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void an_aborted_upload_has_ended() {
    Upload.Pending pending = sample.sent();
    sample.delete().delete(Sample.ANN, Sample.idOf(pending));

    assertThatThrownBy(() -> sample.finish(pending))
        .isInstanceOf(UploadException.Ended.class)
        .hasMessage("The upload is aborted. Create a new one.");
  }

  @Test
  @Scenario(number = 4, layer = Layer.MODEL)
  void who_loses_the_compare_and_set_answers_what_the_winner_made() {
    Upload.Pending pending = sample.sent();
    sample
        .uploads()
        .calls()
        .beforeNext(Rows.REPLACE, () -> sample.delete().delete(Sample.ANN, Sample.idOf(pending)));

    assertThatThrownBy(() -> sample.finish(pending)).isInstanceOf(UploadException.Ended.class);
    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Aborted.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void a_client_that_lost_the_answer_to_its_put_is_ready_all_the_same() {
    Upload.Pending pending = sample.sent();
    sample.clock().moveTo(pending.lastSignedExpiry().plusSeconds(1));

    assertThat(sample.finish(pending)).isInstanceOf(Upload.Ready.class);
  }
}
