package io.gatepass.app.sweep;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.app.upload.UploadException;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Intent;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SweepPartsTest {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final Sample sample = Sample.writeOnce();

  @Test
  void an_expired_upload_whose_client_died_after_the_last_part_is_ready() {
    InParts client = InParts.of(sample).sendAll();

    expire(client);

    assertThat(client.now()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void an_expired_upload_that_lacks_a_part_is_orphaned_and_its_parts_are_removed() {
    InParts client = InParts.of(sample).send(1).send(3);

    expire(client);

    assertThat(client.now()).isInstanceOf(Upload.Orphaned.class);
    assertThat(client.sessions()).isZero();
    assertThat(sample.uploads().dueOf(client.upload())).isEmpty();
  }

  @Test
  void only_the_client_knows_whether_what_it_planned_is_all_there() {
    InParts client = open().send(1).send(2);

    expire(client);

    assertThat(client.now()).isInstanceOf(Upload.Orphaned.class);
    assertThat(client.sessions()).isZero();
  }

  @Test
  void a_client_that_planned_its_parts_gets_what_it_sent() {
    InParts client = open().sendAll();

    Upload.Ready ready = (Upload.Ready) client.finish();

    assertThat(ready.size().value()).isEqualTo(25);
  }

  @Test
  void a_client_that_planned_its_parts_and_sent_too_much_gets_nothing() {
    InParts client = InParts.of(sample, Wishes.inParts(), 905).sendAll();

    assertThatThrownBy(client::finish).isInstanceOf(UploadException.Rejected.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void a_crash_of_its_finalize_is_left_to_the_client_that_planned_its_parts() {
    InParts client = open().sendAll();
    sample.storage().calls().beforeNext(Storage.COMPLETE, Killed.here());
    assertThatThrownBy(client::finish).isInstanceOf(Killed.class);

    sample.clock().advance(LEASE);
    assertThat(sample.sweep().sweep()).isOne();

    assertThat(client.now()).isInstanceOf(Upload.Pending.class);
    assertThat(sample.uploads().dueOf(client.upload()))
        .contains(client.upload().terms().expiresAt().plus(Sample.GRACE));
    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void parts_that_came_while_they_were_put_together_give_the_upload_its_due_date_back() {
    InParts client = InParts.of(sample).sendAll();
    sample.storage().calls().beforeNext(Storage.COMPLETE, Killed.here());
    assertThatThrownBy(client::finish).isInstanceOf(Killed.class);
    client.send(2, new byte[3]);

    sample.clock().advance(LEASE);
    assertThat(sample.sweep().sweep()).isOne();

    assertThat(client.now()).isInstanceOf(Upload.Pending.class);
    assertThat(sample.uploads().dueOf(client.upload()))
        .contains(client.upload().lastSignedExpiry().plus(Sample.GRACE));
    assertThat(client.send(2).finish()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void what_another_worker_has_put_together_meanwhile_is_left_to_it() {
    InParts client = open().sendAll();
    sample.storage().calls().beforeNext(Storage.COMPLETE, Killed.here());
    assertThatThrownBy(client::finish).isInstanceOf(Killed.class);
    sample.clock().advance(LEASE);
    Instant now = sample.clock().instant();
    sample
        .storage()
        .calls()
        .beforeNext(
            Storage.LIST_PARTS,
            () -> sample.uploads().begin(client.upload(), Intent.COMPLETING, now, now.plus(LEASE)));

    assertThat(sample.sweep().sweep()).isOne();

    assertThat(sample.uploads().isLeased(client.upload(), now)).isTrue();
    assertThat(sample.uploads().dueOf(client.upload())).contains(now.plus(LEASE));
  }

  @Test
  void an_expired_upload_that_is_put_together_at_that_moment_is_left_alone() {
    leftAlone(InParts.of(sample).sendAll());
  }

  @Test
  void so_is_one_whose_client_planned_its_parts() {
    leftAlone(open().sendAll());
  }

  private void leftAlone(InParts client) {
    Instant late = client.upload().terms().expiresAt().plus(Sample.GRACE);
    sample
        .storage()
        .calls()
        .beforeNext(
            Storage.LIST_PARTS,
            () ->
                sample.uploads().begin(client.upload(), Intent.COMPLETING, late, late.plus(LEASE)));

    expire(client);

    assertThat(client.now()).isInstanceOf(Upload.Pending.class);
    assertThat(client.sessions()).isOne();
    assertThat(sample.uploads().isLeased(client.upload(), late)).isTrue();
  }

  @Test
  void parts_that_the_store_drops_end_the_upload_whoever_looks() {
    InParts client = InParts.of(sample).sendAll();
    sample.storage().calls().beforeNext(Storage.COMPLETE, Killed.here());
    assertThatThrownBy(client::finish).isInstanceOf(Killed.class);
    sample.storage().multiparts().drop(client.upload().session().orElseThrow());

    sample.clock().advance(LEASE);
    sample.sweep().sweep();

    assertThat(client.now()).isInstanceOf(Upload.Failed.class);
  }

  @Test
  void parts_that_arrive_after_the_end_are_removed_when_nothing_signed_works_any_more() {
    InParts client = InParts.of(sample).send(1);
    sample.delete().delete(ANN, Sample.idOf(client.upload()));
    sample
        .storage()
        .multiparts()
        .begin(
            client.upload().terms().id(),
            client.upload().terms().placement(),
            client.upload().terms().constraints());

    sample.clock().moveTo(client.upload().lastSignedExpiry().plus(Sample.GRACE));
    sample.sweep().sweep();

    assertThat(client.sessions()).isZero();
    assertThat(sample.uploads().dueOf(client.upload())).isEmpty();
  }

  @Test
  void parts_that_cannot_be_removed_yet_are_removed_later() {
    InParts client = InParts.of(sample).send(1);
    sample
        .storage()
        .calls()
        .failNext(Storage.ABORT, new StorageException.Unavailable("away", null, null));
    sample.delete().delete(ANN, Sample.idOf(client.upload()));
    assertThat(client.sessions()).isOne();

    sample.sweep().sweep();

    assertThat(client.sessions()).isZero();
  }

  private InParts open() {
    return InParts.of(sample, Wishes.inParts(), 25);
  }

  private void expire(InParts client) {
    sample.clock().moveTo(client.upload().terms().expiresAt().plus(Sample.GRACE));
    assertThat(sample.sweep().sweep()).isOne();
  }
}
