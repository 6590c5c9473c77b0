package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Once;
import org.junit.jupiter.api.Test;

class PendingLimitTest {
  private static final Once ONCE = new Once(new IdempotencyKey("a-key"), "the same");

  private final Sample sample = Sample.writeOnce();

  @Test
  void an_owner_has_as_many_pending_as_the_policy_permits_and_others_have_their_own() {
    few(ANN);
    few(ANN);
    assertThatThrownBy(() -> few(ANN))
        .isInstanceOf(UploadException.PendingTooMany.class)
        .hasMessageContaining("The policy few permits 2 pending uploads.");
    assertThat(sample.uploads().size()).isEqualTo(2);
    few(new Caller("acme", "bob", ANN.scopes()));
    sample.pending();
  }

  @Test
  void what_was_finished_or_given_up_counts_no_more() {
    Upload.Pending sent = few(ANN);
    Upload.Pending other = few(ANN);
    Bytes.asPromised(sent).arriveAt(sample.storage());
    sample.finish(sent);
    few(ANN);
    sample.delete().delete(ANN, Sample.idOf(other));
    few(ANN);
  }

  @Test
  void a_repetition_adds_nothing_and_is_answered() {
    sample.createOnce().create(ANN, Wishes.of("image/png", 5, "few"), ONCE);
    few(ANN);
    assertThat(sample.createOnce().create(ANN, Wishes.of("image/png", 5, "few"), ONCE))
        .satisfies(again -> assertThat(again.isRepetition()).isTrue());
  }

  private Upload.Pending few(Caller caller) {
    return sample.create().create(caller, Wishes.of("image/png", 5, "few")).upload();
  }
}
