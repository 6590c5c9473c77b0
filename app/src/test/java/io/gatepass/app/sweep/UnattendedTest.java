package io.gatepass.app.sweep;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.TransferKind;
import io.gatepass.domain.Upload;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Uploads whose client may have no way to say that it has sent them. */
class UnattendedTest {
  private static final List<Long> LOOKS = List.of(1L, 3L, 10L, 30L, 120L);

  private final Sample sample = Sample.writeOnce();

  @ParameterizedTest
  @EnumSource(names = {"FORM", "PUT"})
  void they_are_looked_at_soon_less_and_less_often_and_then_when_nothing_can_be_under_way(
      TransferKind kind) {
    Upload upload = open(kind);
    List<Long> looks = new ArrayList<>();
    for (Optional<Instant> due = due(upload); due.isPresent(); due = due(upload)) {
      looks.add(Duration.between(Sample.START, due.get()).toSeconds());
      sample.clock().moveTo(due.get());
      assertThat(sample.sweep().sweep()).isOne();
    }

    List<Long> expected = new ArrayList<>(LOOKS);
    expected.add(SamplePolicies.URL_TTL.plus(Sample.GRACE).toSeconds());
    expected.add(SamplePolicies.UPLOAD_TTL.plus(Sample.GRACE).toSeconds());
    assertThat(looks).isEqualTo(expected);
    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Orphaned.class);
  }

  @Test
  void the_sweeper_is_to_be_woken_for_each_look() {
    Upload upload = open(TransferKind.FORM);
    assertThat(sample.alarms()).containsExactly(Sample.START.plusSeconds(1));

    sweepAfter(1);

    assertThat(sample.alarms()).last().isEqualTo(due(upload).orElseThrow());
    assertThat(due(upload)).contains(Sample.START.plusSeconds(3));
  }

  @ParameterizedTest
  @EnumSource(names = {"FORM", "PUT"})
  void what_has_arrived_is_ready_at_the_next_look(TransferKind kind) {
    Upload.Pending upload = open(kind);
    sweepAfter(1);
    Bytes.asPromised(upload).weighing(7).arriveAt(sample.storage());

    sweepAfter(2);

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void more_than_the_limit_is_rejected_and_removed() {
    Upload.Pending upload = open(TransferKind.PUT);
    Bytes.asPromised(upload).weighing(101).arriveAt(sample.storage());

    sweepAfter(1);

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Failed.class);
    assertThat(sample.storage().objects().keys()).isEmpty();
  }

  @Test
  void a_sweeper_that_comes_late_leaves_out_what_it_has_missed() {
    Upload upload = open(TransferKind.FORM);

    sweepAfter(29);

    assertThat(due(upload)).contains(Sample.START.plusSeconds(30));
  }

  @Test
  void a_request_that_is_signed_again_begins_them_again() {
    Upload upload = open(TransferKind.FORM);
    for (long wait : new long[] {1, 2, 7, 20}) {
      sweepAfter(wait);
    }
    assertThat(due(upload)).contains(Sample.START.plusSeconds(120));

    sample.transfer().sign(ANN, Sample.idOf(upload));

    assertThat(due(upload)).contains(Sample.START.plusSeconds(31));
    assertThat(sample.alarms()).last().isEqualTo(Sample.START.plusSeconds(31));
    sweepAfter(1);
    assertThat(due(upload)).contains(Sample.START.plusSeconds(33));
  }

  @Test
  void a_worker_that_dies_over_one_is_followed_by_another() {
    Upload.Pending upload = open(TransferKind.FORM);
    Bytes.asPromised(upload).weighing(7).arriveAt(sample.storage());
    sample.clock().advance(Duration.ofSeconds(1));
    sample.storage().calls().beforeNext(Storage.FIND, Killed.here());
    assertThatThrownBy(sample.sweep()::sweep).isInstanceOf(Killed.class);
    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Pending.class);

    sample.clock().advance(Duration.ofMinutes(5));
    sample.sweep().sweep();

    assertThat(sample.uploads().get(upload)).isInstanceOf(Upload.Ready.class);
  }

  @Test
  void whoever_knows_the_size_can_say_that_it_was_sent_and_is_not_looked_at_before() {
    Upload upload = sample.pending();

    assertThat(due(upload))
        .contains(Sample.START.plus(SamplePolicies.UPLOAD_TTL).plus(Sample.GRACE));
  }

  private Upload.Pending open(TransferKind kind) {
    return sample.create().create(ANN, Wishes.sent(kind, Optional.empty(), "default")).upload();
  }

  private Optional<Instant> due(Upload upload) {
    return sample.uploads().dueOf(upload);
  }

  private void sweepAfter(long seconds) {
    sample.clock().advance(Duration.ofSeconds(seconds));
    assertThat(sample.sweep().sweep()).isOne();
  }
}
