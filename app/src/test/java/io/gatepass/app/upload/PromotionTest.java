package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import io.gatepass.ports.StorageException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromotionTest {
  private final Sample sample = Sample.promoting();
  private final Upload.Pending pending = sample.sent();
  private final Placement placement = pending.terms().placement();

  @Test
  void verified_bytes_are_copied_to_the_final_key_and_the_staged_ones_removed() {
    Upload ready = sample.finish(pending);

    assertThat(((Upload.Ready) ready).object().key()).isEqualTo(placement.key());
    assertThat(sample.storage().objects().keys()).containsExactly(placement.key().value());
    assertThat(sample.uploads().isLeased(pending, sample.clock().instant())).isFalse();
  }

  @Test
  void what_is_put_on_the_staging_key_afterwards_changes_no_download_and_is_removed() {
    Upload.Ready ready = (Upload.Ready) sample.finish(pending);
    Bytes.asPromised(pending).weighing(4).arriveAt(sample.storage());

    assertThat(sample.storage().objects().peek(placement.key()).map(StoredObject::ref))
        .contains(ready.object());

    sample.clock().moveTo(pending.lastSignedExpiry().plus(Sample.GRACE));
    sample.sweep().sweep();
    assertThat(sample.storage().objects().keys()).containsExactly(placement.key().value());
    assertThat(sample.uploads().dueOf(pending)).isEmpty();
  }

  @Test
  @Scenario(number = 18, layer = Layer.MODEL)
  void a_staged_object_that_is_written_anew_while_it_is_copied_fails() {
    sample
        .storage()
        .calls()
        .beforeNext(Storage.PROMOTE, () -> Bytes.asPromised(pending).arriveAt(sample.storage()));

    failedAsChanged();
  }

  @Test
  void a_staged_object_that_vanishes_while_it_is_copied_fails() {
    sample.storage().calls().failNext(Storage.PROMOTE, new StorageException.Missing("gone", null));

    failedAsChanged();
  }

  @Test
  @Scenario(number = 20, layer = Layer.MODEL)
  void a_final_key_that_holds_another_upload_fails_and_nothing_is_served() {
    sample
        .storage()
        .objects()
        .put(
            new StoredObject(
                new ObjectRef(placement.key(), new EntityTag("x"), Optional.empty()),
                pending.terms().constraints().size().most(),
                "image/png",
                Optional.of("another"),
                Set.of(),
                Map.of()));

    failedAsChanged();
  }

  @Test
  void a_store_away_while_copying_ends_the_lease_and_the_next_try_is_ready() {
    sample
        .storage()
        .calls()
        .failNext(Storage.PROMOTE, new StorageException.Unavailable("away", null, null));

    assertThatThrownBy(() -> sample.finish(pending))
        .isInstanceOf(StorageException.Unavailable.class);
    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Uploaded.class);
    assertThat(sample.uploads().isLeased(pending, sample.clock().instant())).isFalse();
    assertThat(sample.finish(pending)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_store_that_never_copies_does_not_keep_the_sweeper_busy() {
    sample
        .storage()
        .calls()
        .failNext(Storage.PROMOTE, new StorageException.Misconfigured("no permission", null));

    assertThatThrownBy(() -> sample.finish(pending))
        .isInstanceOf(StorageException.Misconfigured.class);
    assertThat(sample.sweep().sweep()).isZero();
    assertThat(sample.uploads().dueOf(pending).orElseThrow()).isAfter(sample.clock().instant());
  }

  private void failedAsChanged() {
    assertThatThrownBy(() -> sample.finish(pending))
        .isInstanceOfSatisfying(
            UploadException.Rejected.class,
            rejected ->
                assertThat(rejected.violations())
                    .extracting(Violation::code)
                    .containsExactly("object_changed"));
    assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Failed.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }
}
