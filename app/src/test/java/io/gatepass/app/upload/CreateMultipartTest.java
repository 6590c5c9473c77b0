package io.gatepass.app.upload;

import static io.gatepass.app.testing.Sample.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Rows;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.SamplePolicies;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Part;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadStatus;
import io.gatepass.ports.PartDigest;
import io.gatepass.ports.StorageException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CreateMultipartTest {
  private static final int ALL = Integer.MAX_VALUE;

  private final Sample sample = Sample.writeOnce();

  @Test
  void the_row_is_there_before_the_store_hears_of_it() {
    sample
        .storage()
        .calls()
        .beforeNext(Storage.BEGIN_PARTS, () -> assertThat(only().session()).isEmpty());

    Granted granted = create(Wishes.inParts(25));

    assertThat(only()).isEqualTo(granted.upload());
    assertThat(only().session()).isPresent();
    assertThat(sample.storage().calls().log())
        .startsWith(Storage.BEGIN_PARTS, Storage.SIGN_PART)
        .doesNotContain(Storage.FIND, Storage.LIST_PARTS);
  }

  @Test
  void the_parts_are_signed_as_planned_and_their_expiry_is_remembered() {
    Granted granted = create(Wishes.inParts(25));

    assertThat(parts(granted))
        .extracting(SignedPart::part)
        .containsExactly(part(1, 0, 10), part(2, 10, 10), part(3, 20, 5));
    assertThat(granted.request().expiresAt()).isEqualTo(Sample.START.plus(SamplePolicies.URL_TTL));
    assertThat(only().lastSignedExpiry()).isEqualTo(granted.request().expiresAt());
    assertThat(multipart(granted).digest()).contains(new PartDigest(ChecksumAlgorithm.MD5, false));
  }

  @Test
  void as_many_parts_are_signed_as_were_asked_for() {
    assertThat(parts(create(Wishes.signingFirst(0, Wishes.inParts(25))))).isEmpty();
    assertThat(parts(create(Wishes.signingFirst(2, Wishes.inParts(25))))).hasSize(2);
    assertThat(parts(create(Wishes.signingFirst(ALL, Wishes.inParts(900))))).hasSize(90);
  }

  @Test
  void without_a_signed_part_nothing_can_arrive_yet() {
    Granted none = create(Wishes.signingFirst(0, Wishes.inParts(25)));

    assertThat(only().lastSignedExpiry()).isEqualTo(Sample.START);
    assertThat(none.request().expiresAt()).isEqualTo(Sample.START);
  }

  @Test
  void parts_that_the_client_plans_are_signed_when_asked_for_and_have_no_extent() {
    assertThat(parts(create(Wishes.inParts()))).isEmpty();
    assertThat(parts(create(Wishes.signingFirst(2, Wishes.inParts()))))
        .extracting(SignedPart::part)
        .containsExactly(new Part(1, Optional.empty()), new Part(2, Optional.empty()));
  }

  @Test
  void where_parts_need_a_checksum_none_is_signed_before_it_is_known() {
    NewUpload wanted = Wishes.inParts(25, PartBytes.of(25).crc32c());

    Granted granted = create(wanted);

    assertThat(parts(granted)).isEmpty();
    assertThat(multipart(granted).digest())
        .contains(new PartDigest(ChecksumAlgorithm.CRC32C, true));
    assertThatThrownBy(() -> create(Wishes.signingFirst(1, wanted)))
        .isInstanceOfSatisfying(
            UploadException.Unacceptable.class,
            e -> assertThat(e.code()).isEqualTo("part_checksum_missing"));
    assertThat(sample.uploads().size()).isOne();
  }

  @Test
  void a_store_that_opens_no_session_has_the_upload_given_up_at_once() {
    away(Storage.BEGIN_PARTS);

    assertThatThrownBy(() -> create(Wishes.inParts(25)))
        .isInstanceOf(StorageException.Unavailable.class);
    assertThat(listed()).isInstanceOf(Upload.Aborted.class);
  }

  @Test
  void a_session_whose_answer_was_lost_is_ended_by_the_sweeper() {
    sample.storage().calls().afterNext(Storage.BEGIN_PARTS, CreateMultipartTest::away);

    assertThatThrownBy(() -> create(Wishes.inParts(25)))
        .isInstanceOf(StorageException.Unavailable.class);
    assertThat(sessions()).isOne();

    sample.sweep().sweep();
    assertThat(sessions()).isZero();
  }

  @Test
  void a_crash_before_the_session_was_opened_leaves_an_upload_that_gets_one_later() {
    sample.storage().calls().beforeNext(Storage.BEGIN_PARTS, Killed.here());
    assertThatThrownBy(() -> create(Wishes.inParts(25))).isInstanceOf(Killed.class);

    Granted granted = sample.transfer().sign(ANN, Sample.idOf(listed()));

    assertThat(parts(granted)).hasSize(3);
    assertThat(only().session()).isEqualTo(granted.upload().session()).isPresent();
  }

  @Test
  void a_crash_before_the_session_was_remembered_leaves_it_to_the_sweeper() {
    sample.uploads().calls().beforeNext(Rows.REMEMBER, Killed.here());
    assertThatThrownBy(() -> create(Wishes.inParts(25))).isInstanceOf(Killed.class);
    assertThat(sessions()).isOne();

    sample.clock().moveTo(listed().terms().expiresAt().plus(Sample.GRACE));
    sample.sweep().sweep();

    assertThat(listed()).isInstanceOf(Upload.Orphaned.class);
    assertThat(sessions()).isZero();
  }

  private void away(Storage call) {
    sample.storage().calls().beforeNext(call, CreateMultipartTest::away);
  }

  private static void away() {
    throw new StorageException.Unavailable("away", null, null);
  }

  private long sessions() {
    return sample.storage().multiparts().open(listed().terms().placement().uploadKey());
  }

  private Upload listed() {
    Optional<UploadStatus> any = Optional.empty();
    return sample.uploads().list(ANN, any, Optional.empty(), 1).getFirst();
  }

  private Upload.Pending only() {
    return (Upload.Pending) listed();
  }

  private Granted create(NewUpload wanted) {
    return sample.create().create(ANN, wanted);
  }

  private static Instruction.Multipart multipart(Granted granted) {
    return (Instruction.Multipart) granted.request();
  }

  private static List<SignedPart> parts(Granted granted) {
    return multipart(granted).parts();
  }

  private static Part part(int number, long offset, long size) {
    return new Part(number, Optional.of(new Part.Extent(offset, new ByteCount(size))));
  }
}
