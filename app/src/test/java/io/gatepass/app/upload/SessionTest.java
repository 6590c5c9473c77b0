package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Upload;
import io.gatepass.ports.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An upload whose creation was cut off before the store opened a session for its parts. */
class SessionTest {
  private final Sample sample = Sample.writeOnce();

  @BeforeEach
  void cutOff() {
    sample.storage().calls().beforeNext(Storage.BEGIN_PARTS, Killed.here());
    assertThatThrownBy(() -> sample.create().create(ANN, Wishes.inParts(25)))
        .isInstanceOf(Killed.class);
  }

  @Test
  void it_gets_one_when_parts_are_signed_and_keeps_it() {
    sign();
    Upload first = upload();
    sign();

    assertThat(upload()).isEqualTo(first);
    assertThat(sample.storage().calls().count(Storage.BEGIN_PARTS)).isEqualTo(2);
    assertThat(sessions()).isOne();
  }

  @Test
  void of_two_that_open_one_at_once_both_sign_for_the_one_that_is_remembered() {
    sample.storage().calls().afterNext(Storage.BEGIN_PARTS, this::sign);

    assertThat(sign()).hasSize(1);
    assertThat(((Upload.Pending) upload()).session().orElseThrow().id()).isEqualTo("session-2");
  }

  @Test
  void one_that_nobody_remembers_is_ended_when_the_upload_is_ready() {
    sample.storage().calls().afterNext(Storage.BEGIN_PARTS, this::sign);
    sign();
    assertThat(sessions()).isEqualTo(2);
    sendAll();

    assertThat(sample.finish(upload())).isInstanceOf(Upload.Ready.class);
    assertThat(sessions()).isZero();
    assertThat(sample.uploads().dueOf(upload())).isEmpty();
  }

  @Test
  void one_that_cannot_be_ended_yet_is_ended_by_the_sweeper() {
    sample.storage().calls().afterNext(Storage.BEGIN_PARTS, this::sign);
    sign();
    sendAll();
    sample
        .storage()
        .calls()
        .failNext(Storage.ABORT, new StorageException.Unavailable("away", null, null));
    assertThat(sample.finish(upload())).isInstanceOf(Upload.Ready.class);
    assertThat(sessions()).isOne();

    sample.sweep().sweep();

    assertThat(sessions()).isZero();
    assertThat(sample.storage().objects().keys()).hasSize(1);
    assertThat(sample.uploads().dueOf(upload())).isEmpty();
  }

  @Test
  void one_that_comes_too_late_for_its_upload_is_ended_again() {
    sample
        .storage()
        .calls()
        .beforeNext(Storage.BEGIN_PARTS, () -> sample.delete().delete(ANN, Sample.idOf(upload())));

    assertThatThrownBy(this::sign).isInstanceOf(UploadException.Ended.class);
    assertThat(sessions()).isZero();
  }

  @Test
  void before_it_nothing_has_arrived() {
    ListedParts listed = sample.listParts().list(ANN, Sample.idOf(upload()));

    assertThat(listed.arrival().missing()).containsExactly(1, 2, 3);
    assertThatThrownBy(() -> sample.finish(upload()))
        .isInstanceOf(UploadException.PartsIncomplete.class);
  }

  private void sendAll() {
    new InParts(sample, (Upload.Pending) upload(), PartBytes.of(25)).sendAll();
  }

  private List<SignedPart> sign() {
    return sample.signParts().sign(ANN, Sample.idOf(upload()), List.of(1), Map.of()).stream()
        .toList();
  }

  private long sessions() {
    return sample.storage().multiparts().open(upload().terms().placement().uploadKey());
  }

  private Upload upload() {
    return sample.uploads().list(ANN, Optional.empty(), Optional.empty(), 1).getFirst();
  }
}
