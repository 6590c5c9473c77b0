package io.gatepass.app.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.Finding;
import io.gatepass.ports.Finding.Kind;
import io.gatepass.ports.Finding.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconcileTest {
  private final Sample sample = Sample.writeOnce();
  private final Comparing comparing = new Comparing(sample);

  @Test
  void where_all_have_their_partners_nothing_is_found() {
    sample.ready();
    sample.pending();
    sample.sent();
    age();

    assertThat(comparing.run(true)).isEmpty();
    assertThat(comparing.latest().tally().objects()).isEqualTo(2);
    assertThat(comparing.latest().tally().uploads()).isOne();
  }

  @Test
  void a_ready_upload_whose_object_is_gone_is_reported_and_withdrawn_only_when_told() {
    Upload.Ready lost = (Upload.Ready) sample.ready();
    sample.storage().objects().delete(lost.object());

    assertThat(comparing.run(false))
        .containsExactly(finding(Kind.LOST_UPLOAD, lost, Outcome.REPORTED));
    assertThat(sample.uploads().get(lost)).isEqualTo(lost);

    assertThat(new Comparing(sample).run(true))
        .containsExactly(finding(Kind.LOST_UPLOAD, lost, Outcome.REPAIRED));
    assertThat(sample.uploads().get(lost)).isInstanceOf(Upload.Deleted.class);
  }

  @Test
  void one_whose_version_is_there_behind_a_marker_of_its_deletion_is_not_lost() {
    sample.storage().objects().keepVersions();
    Upload.Ready served = (Upload.Ready) sample.ready();
    sample.storage().objects().lose(served.object().key());

    assertThat(comparing.run(true)).isEmpty();
    assertThat(sample.uploads().get(served)).isEqualTo(served);

    sample.storage().objects().delete(served.object());
    assertThat(new Comparing(sample).run(false))
        .containsExactly(finding(Kind.LOST_UPLOAD, served, Outcome.REPORTED));
  }

  @Test
  void an_old_object_of_an_ended_upload_is_left_to_the_sweeper() {
    Upload gone = sample.pending();
    sample.delete().delete(Sample.ANN, Sample.idOf(gone));
    Bytes.asPromised(gone).arriveAt(sample.storage());
    assertThat(comparing.run(true)).isEmpty();
    age();

    assertThat(new Comparing(sample).run(true))
        .containsExactly(finding(Kind.LEFTOVER, gone, Outcome.REPAIRED));
    sample.sweep().sweep();
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void an_object_of_ours_without_a_row_is_deleted_when_told_and_old_enough() {
    UploadId id = UploadId.at(sample.clock().instant(), new Random(3));
    put("t/acme/" + id + ".png", Optional.of(id.toString()));
    assertThat(comparing.run(true)).isEmpty();
    age();

    assertThat(new Comparing(sample).run(false))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.REPORTED);
    assertThat(new Comparing(sample).run(true))
        .extracting(Finding::outcome)
        .containsExactly(Outcome.REPAIRED);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void what_is_not_certainly_ours_is_reported_and_kept() {
    UploadId id = UploadId.at(sample.clock().instant(), new Random(3));
    Upload ready = sample.ready();
    List<String> others = List.of("backup/copy.png", "t/acme/" + id);
    put(others.getFirst(), Optional.of(id.toString()));
    put(others.get(1), Optional.empty());
    put("backup/" + ready.terms().id(), Optional.of(ready.terms().id().toString()));
    age();

    assertThat(comparing.run(true))
        .hasSize(3)
        .allMatch(found -> found.kind() == Kind.UNKNOWN_OBJECT && found.outcome() == Outcome.KEPT);
    assertThat(sample.storage().objects().keys()).hasSize(4);
  }

  @Test
  void an_upload_that_became_ready_after_the_listing_is_not_lost() {
    Upload.Pending sent = sample.pending();
    sample
        .storage()
        .calls()
        .afterNext(
            Storage.LIST,
            () -> {
              Bytes.asPromised(sent).arriveAt(sample.storage());
              sample.finish(sent);
            });

    assertThat(comparing.run(true)).isEmpty();
    assertThat(comparing.latest().tally().uploads()).isOne();
  }

  private Finding finding(Kind kind, Upload upload, Outcome outcome) {
    return new Finding(
        kind, upload.terms().placement().key().value(), Sample.idOf(upload), outcome);
  }

  private void put(String key, Optional<String> uploadId) {
    StoredObject like = Bytes.asPromised(sample.pending()).arriveAt(sample.storage());
    sample.storage().objects().delete(like.ref());
    sample
        .storage()
        .objects()
        .put(
            new StoredObject(
                new ObjectRef(new ObjectKey(key), new EntityTag("x"), Optional.empty()),
                like.size(),
                like.contentType(),
                uploadId,
                like.foreignHeaders(),
                like.checksums()));
  }

  private void age() {
    sample.clock().advance(Comparing.SAFETY.plus(Duration.ofHours(1)));
  }
}
