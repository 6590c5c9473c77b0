package io.gatepass.app.sweep;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Upload;
import io.gatepass.ports.RepositoryUnavailable;
import io.gatepass.ports.StorageException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class SweepDueTest {
  private final Sample sample = Sample.writeOnce();

  @Test
  void an_expired_upload_that_got_nothing_is_orphaned_and_never_due_again() {
    Upload upload = sample.pending();
    expire(upload);

    assertThat(sample.sweep().sweep()).isOne();
    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Orphaned.class);
    assertThat(sample.uploads().dueOf(upload)).isEmpty();
  }

  @Test
  @Scenario(number = 25, layer = Layer.MODEL)
  void an_expired_upload_whose_client_died_after_sending_is_ready() {
    Upload upload = sample.sent();
    expire(upload);

    sample.sweep().sweep();

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void what_is_not_due_yet_is_not_touched() {
    Upload upload = sample.pending();
    sample.clock().moveTo(upload.terms().expiresAt().plus(Sample.GRACE).minusMillis(1));

    assertThat(sample.sweep().sweep()).isZero();
    assertThat(sample.uploads().get(upload)).isEqualTo(upload);
  }

  @Test
  void an_upload_left_uploaded_by_a_crash_is_finished() {
    Sample promoting = Sample.promoting();
    Upload upload = promoting.sent();
    promoting.uploads().calls().beforeNext(Rows.BEGIN, Killed.here());
    assertThatThrownBy(() -> promoting.finish(upload)).isInstanceOf(Killed.class);

    assertThat(promoting.sweep().sweep()).isOne();
    assertThat(promoting.uploads().get(upload)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_store_that_is_away_leaves_the_upload_as_it_is_and_due_again() {
    Upload upload = sample.pending();
    expire(upload);
    failNext(Storage.FIND);

    assertThat(sample.sweep().sweep()).isOne();
    assertThat(sample.uploads().get(upload)).isEqualTo(upload);
    assertThat(sample.sweep().sweep()).isZero();

    sample.clock().advance(Duration.ofMinutes(5));
    sample.sweep().sweep();
    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Orphaned.class);
  }

  @Test
  void a_defect_in_one_is_thrown_to_whoever_counts_it_and_keeps_no_other_waiting() {
    List<Upload> two = List.of(sample.pending(), sample.pending());
    expire(two.getFirst());
    IllegalStateException defect = new IllegalStateException("a defect");
    sample.storage().calls().failNext(Storage.FIND, defect);

    List<Runnable> claimed = sample.sweep().due().claim(2);
    assertThat(claimed).hasSize(2);
    assertThatThrownBy(claimed.getFirst()::run).isSameAs(defect);
    claimed.getLast().run();

    assertThat(two)
        .filteredOn(upload -> sample.uploads().get(upload) instanceof Upload.Orphaned)
        .hasSize(1);
  }

  @Test
  void a_database_that_is_away_ends_the_sweep() {
    expire(sample.pending());
    sample
        .uploads()
        .calls()
        .failNext(Rows.REPLACE, new RepositoryUnavailable(new SQLException("away")));

    assertThatThrownBy(() -> sample.sweep().sweep()).isInstanceOf(RepositoryUnavailable.class);
  }

  @Test
  void an_upload_that_is_aborted_while_it_is_swept_stays_aborted() {
    Upload upload = sample.pending();
    expire(upload);
    sample
        .uploads()
        .calls()
        .beforeNext(Rows.REPLACE, () -> sample.delete().delete(ANN, Sample.idOf(upload)));

    sample.sweep().sweep();

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Aborted.class);
  }

  private void expire(Upload upload) {
    sample.clock().moveTo(upload.terms().expiresAt().plus(Sample.GRACE));
  }

  private void failNext(Storage call) {
    sample.storage().calls().failNext(call, new StorageException.Unavailable("away", null, null));
  }
}
