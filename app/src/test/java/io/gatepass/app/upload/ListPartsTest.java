package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.Arrival;
import io.gatepass.domain.StoredPart;
import io.gatepass.domain.Upload;
import io.gatepass.ports.StorageException;
import org.junit.jupiter.api.Test;

class ListPartsTest {
  private final Sample sample = Sample.writeOnce();
  private final InParts client = InParts.of(sample);

  @Test
  void what_arrived_what_is_missing_and_what_has_another_size_is_told() {
    client.send(1).send(3, new byte[4]).send(9, new byte[1]);

    Arrival arrival = list().arrival();

    assertThat(arrival.arrived()).extracting(StoredPart::number).containsExactly(1);
    assertThat(arrival.missing()).containsExactly(2);
    assertThat(arrival.wrongSize()).containsExactly(3);
  }

  @Test
  void nothing_is_completed_by_asking() {
    client.sendAll();

    assertThat(list().arrival().isComplete()).isTrue();
    assertThat(client.now()).isEqualTo(client.upload());
  }

  @Test
  void parts_that_the_store_has_dropped_end_the_upload() {
    client.send(1);
    sample.storage().multiparts().drop(client.upload().session().orElseThrow());

    assertThatThrownBy(this::list).isInstanceOf(UploadException.Ended.class);
    assertThat(client.now())
        .isInstanceOfSatisfying(
            Upload.Failed.class,
            failed -> assertThat(failed.violations().getFirst().code()).isEqualTo("upload_lost"));
  }

  @Test
  void an_upload_that_was_completed_meanwhile_is_settled_and_said_to_be_ready() {
    client.sendAll();
    sample.storage().calls().beforeNext(Storage.LIST_PARTS, client::finish);

    assertThatThrownBy(this::list).isInstanceOf(UploadException.NotPending.class);
    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_store_that_is_away_changes_nothing() {
    sample
        .storage()
        .calls()
        .failNext(Storage.LIST_PARTS, new StorageException.Unavailable("away", null, null));

    assertThatThrownBy(this::list).isInstanceOf(StorageException.Unavailable.class);
    assertThat(client.now()).isEqualTo(client.upload());
  }

  @Test
  void an_upload_that_has_no_parts_says_so() {
    Upload put = sample.pending();

    assertThatThrownBy(() -> sample.listParts().list(ANN, Sample.idOf(put)))
        .isInstanceOf(UploadException.NotMultipart.class);
  }

  private ListedParts list() {
    return sample.listParts().list(ANN, Sample.idOf(client.upload()));
  }
}
