package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Scanned;
import io.gatepass.app.testing.Storage;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Waiting;
import io.gatepass.ports.ScanVerdict;
import io.gatepass.ports.ScannerUnavailable;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ScanCrashTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Sample sample = Sample.promoting();
  private final Upload.Pending sent = Scanned.STAGED.sent(sample);

  @BeforeEach
  void waitForTheScan() {
    sample.finish(sent);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.INCLUDE,
      names = {"FIND", "READ", "PROMOTE", "DELETE"})
  void a_crash_of_the_worker_is_finished_by_the_next_one(Storage call) {
    sample.storage().calls().beforeNext(call, Killed.here());
    assertThatThrownBy(() -> sample.sweep().sweep()).isInstanceOf(Killed.class);

    sample.clock().advance(LEASE);
    sample.sweep().sweep();

    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
    assertThat(sample.storage().objects().keys())
        .containsExactly(sent.terms().placement().key().value());
  }

  @Test
  @Scenario(number = 18, layer = Layer.MODEL)
  void what_is_written_anew_while_it_is_scanned_fails() {
    sample.scanner().pauses(() -> Bytes.asPromised(sent).arriveAt(sample.storage()));

    sample.sweep().sweep();

    assertThat(Scanned.codes(sample, sent)).containsExactly("object_changed");
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void while_it_is_scanned_nobody_else_scans_or_settles_it() {
    sample
        .scanner()
        .pauses(() -> {
          assertThat(sample.sweep().sweep()).isZero();
          assertThat(sample.finish(sent)).isInstanceOf(Upload.Uploaded.class);
        });

    sample.sweep().sweep();

    assertThat(sample.scanner().scans()).isOne();
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  @Scenario(number = 34, layer = Layer.MODEL)
  void a_worker_that_was_overtaken_leaves_the_verdict_to_the_other() {
    sample
        .scanner()
        .pauses(() -> {
          sample.clock().advance(LEASE);
          sample.scanner().finds(new ScanVerdict.Infected("Second.Look"));
          sample.sweep().sweep();
        });

    sample.sweep().sweep();

    assertThat(Scanned.codes(sample, sent)).containsExactly("infected");
  }

  @Test
  void
      a_scan_that_is_cut_off_because_its_gateway_stops_is_due_at_once_and_not_the_scanners_fault() {
    sample
        .scanner()
        .pauses(() -> {
          Thread.currentThread().interrupt();
          throw new ScannerUnavailable("The scanner does not answer.");
        });
    sample.sweep().sweep();
    assertThat(Thread.interrupted()).isTrue();

    assertThat(((Upload.Uploaded) sample.uploads().get(sent)).waiting()).contains(Waiting.SCAN);
    sample.scanner().finds(new ScanVerdict.Clean());
    assertThat(sample.sweep().sweep()).isOne();
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_copy_that_ends_after_a_long_scan_its_worker_and_the_upload_is_removed() {
    Placement placement = sent.terms().placement();
    StoredObject copy =
        sample
            .storage()
            .objects()
            .promote(
                sample.storage().objects().peek(placement.uploadKey()).orElseThrow().ref(),
                placement.key());
    sample.scanner().pauses(() -> sample.clock().advance(Duration.ofMinutes(35)));
    sample
        .storage()
        .calls()
        .beforeNext(
            Storage.PROMOTE,
            () -> {
              sample.delete().delete(Sample.ANN, Sample.idOf(sent));
              sample.storage().objects().put(copy);
              throw new Killed();
            });
    assertThatThrownBy(() -> sample.sweep().sweep()).isInstanceOf(Killed.class);
    assertThat(sample.storage().objects().keys()).containsExactly(placement.key().value());

    sample.clock().advance(LEASE.plus(Sample.GRACE));
    sample.sweep().sweep();

    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Aborted.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void a_store_that_fails_meanwhile_is_asked_again_later() {
    sample
        .storage()
        .calls()
        .failNext(Storage.READ, new StorageException.Unavailable("down", null, null));
    sample.sweep().sweep();
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Uploaded.class);

    sample.clock().advance(LEASE);
    sample.sweep().sweep();
    assertThat(sample.uploads().get(sent)).isInstanceOf(Upload.Ready.class);
  }
}
