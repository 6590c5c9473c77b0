package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Arrival;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import java.util.List;
import org.junit.jupiter.api.Test;

class FinalizeMultipartTest {
  private final Sample sample = Sample.writeOnce();
  private final InParts client = InParts.of(sample);

  @Test
  void parts_that_all_arrived_become_the_file() {
    Upload.Ready ready = (Upload.Ready) client.sendAll().finish();

    assertThat(ready.size()).isEqualTo(new ByteCount(25));
    assertThat(ready.object().key()).isEqualTo(ready.terms().placement().key());
    assertThat(client.sessions()).isZero();
    assertThat(sample.uploads().isLeased(ready, sample.clock().instant())).isFalse();
    assertThat(sample.uploads().dueOf(ready)).isEmpty();
  }

  @Test
  void where_the_store_takes_a_second_write_they_are_promoted_and_nothing_is_left() {
    InParts promoted = InParts.of(Sample.promoting());

    Upload.Ready ready = (Upload.Ready) promoted.sendAll().finish();

    assertThat(promoted.sample().storage().objects().keys())
        .containsExactly(ready.terms().placement().key().value());
    assertThat(promoted.sample().storage().calls().count(Storage.ABORT)).isOne();
  }

  @Test
  void an_empty_file_is_one_empty_part() {
    InParts empty = InParts.of(sample, Wishes.inParts(0), 0);

    assertThat(incomplete(empty).missing()).containsExactly(1);
    assertThat(empty.sendAll().finish()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void missing_and_wrong_parts_are_named_and_the_upload_stays_open() {
    client.send(1).send(2, new byte[9]);

    Arrival arrival = incomplete(client);

    assertThat(arrival.wrongSize()).containsExactly(2);
    assertThat(arrival.missing()).containsExactly(3);
    assertThat(client.now()).isEqualTo(client.upload());
    assertThat(sample.storage().calls().count(Storage.COMPLETE)).isZero();

    client.send(2).send(3);
    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void a_part_that_is_not_planned_is_passed_over() {
    Upload.Ready ready = (Upload.Ready) client.sendAll().send(4, new byte[10]).finish();

    assertThat(ready.size()).isEqualTo(new ByteCount(25));
  }

  @Test
  void an_open_upload_that_grew_too_large_fails_and_is_never_put_together() {
    InParts open = InParts.of(sample, Wishes.inParts(), 905).sendAll();

    assertThat(rejected(open)).isEqualTo("size_mismatch");
    assertThat(open.sessions()).isZero();
    assertThat(sample.storage().calls().count(Storage.COMPLETE)).isZero();
  }

  @Test
  @Scenario(number = 14, layer = Layer.MODEL)
  void a_part_that_was_sent_twice_is_as_it_was_written_last() {
    client.sendAll().send(2, new byte[3]);
    assertThat(incomplete(client).wrongSize()).containsExactly(2);

    assertThat(client.send(2).finish()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void finalizing_again_answers_the_same_and_asks_no_store() {
    Upload ready = client.sendAll().finish();
    sample.storage().calls().forget();

    assertThat(client.finish()).isEqualTo(ready);
    assertThat(sample.storage().calls().log()).isEmpty();
  }

  @Test
  @Scenario(number = 26, layer = Layer.MODEL)
  void parts_that_the_store_has_dropped_fail_the_upload() {
    client.send(1);
    sample.storage().multiparts().drop(client.upload().session().orElseThrow());

    assertThat(rejected(client)).isEqualTo("upload_lost");
    assertThat(client.now()).isInstanceOf(Upload.Failed.class);
    assertThat(rejected(client)).isEqualTo("upload_lost");
    assertThatThrownBy(client::finish)
        .hasMessage("The upload has failed: Storage has dropped the parts. Create a new upload.");
  }

  @Test
  void while_another_worker_has_them_put_together_the_upload_is_still_pending() {
    client.sendAll();
    sample
        .storage()
        .calls()
        .beforeNext(
            Storage.COMPLETE, () -> assertThat(client.finish()).isInstanceOf(Upload.Pending.class));

    assertThat(client.finish()).isInstanceOf(Upload.Ready.class);
    assertThat(sample.storage().calls().count(Storage.COMPLETE)).isOne();
  }

  @Test
  void of_two_that_finalize_at_once_both_find_the_same_file() {
    client.sendAll();
    sample.storage().calls().afterNext(Storage.LIST_PARTS, client::finish);

    assertThat(client.finish()).isEqualTo(client.now()).isInstanceOf(Upload.Ready.class);
    assertThat(sample.storage().calls().count(Storage.COMPLETE)).isOne();
  }

  @Test
  void where_the_store_keeps_no_sessions_an_empty_list_may_mean_that_another_was_first() {
    for (Sample at : List.of(Sample.writeOnce(), Sample.promoting())) {
      InParts both = InParts.of(at).sendAll();
      at.storage().multiparts().keepNoSessions();
      at.storage().calls().beforeNext(Storage.LIST_PARTS, both::finish);

      assertThat(both.finish()).isEqualTo(both.now()).isInstanceOf(Upload.Ready.class);
    }
  }

  @Test
  void where_the_store_keeps_no_sessions_an_object_that_was_just_made_is_found() {
    Sample at = Sample.writeOnce();
    InParts both = InParts.of(at).sendAll();
    at.storage().multiparts().keepNoSessions();
    at.storage().calls().beforeNext(Storage.LIST_PARTS, () -> killedAfterComplete(both));

    assertThat(both.finish()).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void an_object_that_was_made_too_late_for_its_upload_is_removed_again() {
    client.sendAll();
    sample
        .storage()
        .calls()
        .afterNext(
            Storage.COMPLETE,
            () -> {
              giveUp();
              Bytes.asPromised(client.upload()).arriveAt(sample.storage());
            });

    assertThatThrownBy(client::finish).isInstanceOf(UploadException.Ended.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void an_upload_that_is_given_up_before_they_are_put_together_leaves_nothing() {
    client.sendAll();
    sample.storage().calls().beforeNext(Storage.COMPLETE, this::giveUp);

    assertThatThrownBy(client::finish).isInstanceOf(UploadException.Ended.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
    assertThat(client.sessions()).isZero();
  }

  @Test
  void an_upload_that_is_given_up_while_they_are_put_together_leaves_nothing() {
    client.sendAll();
    sample.storage().calls().afterNext(Storage.COMPLETE, this::giveUp);

    assertThatThrownBy(client::finish).isInstanceOf(UploadException.Ended.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
    assertThat(client.now()).isInstanceOf(Upload.Aborted.class);
  }

  private static void killedAfterComplete(InParts client) {
    client.sample().storage().calls().afterNext(Storage.COMPLETE, Killed.here());
    assertThatThrownBy(client::finish).isInstanceOf(Killed.class);
  }

  private void giveUp() {
    sample.delete().delete(ANN, Sample.idOf(client.upload()));
  }

  private static Arrival incomplete(InParts client) {
    return catchThrowableOfType(UploadException.PartsIncomplete.class, client::finish).arrival();
  }

  private static String rejected(InParts client) {
    return catchThrowableOfType(UploadException.Rejected.class, client::finish)
        .violations()
        .stream()
        .map(Violation::code)
        .reduce("", String::concat);
  }
}
