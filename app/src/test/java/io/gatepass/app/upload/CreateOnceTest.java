package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Caller;
import io.gatepass.domain.IdempotencyKey;
import io.gatepass.domain.Upload;
import io.gatepass.ports.Once;
import io.gatepass.ports.StorageException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreateOnceTest {
  private static final IdempotencyKey KEY = new IdempotencyKey("a-key");

  private final Sample sample = Sample.writeOnce();
  private final CreateOnce create = sample.createOnce();

  @Test
  void a_repetition_gets_the_same_upload_and_a_request_that_is_signed_anew() {
    Created first = create(ANN, Wishes.png());
    sample.clock().advance(Duration.ofMinutes(10));
    Created second = create(ANN, Wishes.png());

    assertThat(first.isRepetition()).isFalse();
    assertThat(second.isRepetition()).isTrue();
    assertThat(id(second)).isEqualTo(id(first));
    assertThat(second.request().orElseThrow().expiresAt())
        .isEqualTo(first.request().orElseThrow().expiresAt().plus(Duration.ofMinutes(10)));
    assertThat(sample.uploads().calls().count(Rows.ADD)).isEqualTo(1);
  }

  @Test
  void another_wish_under_the_same_key_is_refused_and_creates_nothing() {
    create(ANN, Wishes.png());

    assertThatThrownBy(() -> create(ANN, Wishes.of("image/png", 6, "default")))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class,
            refused -> assertThat(refused.code()).isEqualTo("idempotency_key_reused"));
    assertThat(sample.uploads().calls().count(Rows.ADD)).isEqualTo(1);
  }

  @Test
  void keys_of_others_are_other_keys() {
    Caller bob = new Caller("acme", "bob", ANN.scopes());

    assertThat(id(create(bob, Wishes.png()))).isNotEqualTo(id(create(ANN, Wishes.png())));
  }

  @Test
  void what_was_sent_meanwhile_is_told_without_a_request() {
    Created first = create(ANN, Wishes.png());
    Bytes.asPromised(first.upload()).arriveAt(sample.storage());
    sample.finish(first.upload());

    Created second = create(ANN, Wishes.png());
    assertThat(second.upload()).isInstanceOf(Upload.Ready.class);
    assertThat(second.request()).isEmpty();
  }

  @Test
  void an_upload_that_has_ended_is_not_created_again_under_its_key() {
    Created first = create(ANN, Wishes.png());
    sample.delete().delete(ANN, Optional.of(first.upload().terms().id()));

    assertThatThrownBy(() -> create(ANN, Wishes.png())).isInstanceOf(UploadException.Ended.class);
  }

  @Test
  void a_repetition_goes_on_where_the_store_has_failed_to_begin() {
    NewUpload parts = Wishes.inParts(25);
    sample
        .storage()
        .calls()
        .failNext(Storage.BEGIN_PARTS, new StorageException.Unavailable("away", null, null));
    assertThatThrownBy(() -> create(ANN, parts)).isInstanceOf(StorageException.Unavailable.class);

    Created second = create(ANN, parts);
    assertThat(second.isRepetition()).isTrue();
    assertThat(second.request()).containsInstanceOf(Instruction.Multipart.class);
  }

  @Test
  void a_caller_who_may_not_upload_learns_nothing_of_keys() {
    create(ANN, Wishes.png());
    Caller reader = new Caller("acme", "ann", Set.of());

    assertThatThrownBy(() -> create(reader, Wishes.png()))
        .isInstanceOf(UploadException.Forbidden.class);
  }

  private Created create(Caller caller, NewUpload wanted) {
    return create.create(caller, wanted, new Once(KEY, Fingerprint.of(wanted)));
  }

  private static Object id(Created created) {
    return created.upload().terms().id();
  }
}
