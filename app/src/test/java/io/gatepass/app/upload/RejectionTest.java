package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.app.testing.Bytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.contract.Layer;
import io.gatepass.contract.Scenario;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import io.gatepass.ports.StorageException;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RejectionTest {
  private final Sample writeOnce = Sample.writeOnce();

  static Stream<Arguments> wrongs() {
    return Stream.of(
        wrong("size_mismatch", sent -> sent.weighing(4)),
        wrong("content_type_mismatch", sent -> sent.typed("text/html")),
        wrong("foreign_object", Bytes::signedForNobody),
        wrong("unsigned_header", sent -> sent.carrying("content-encoding")));
  }

  private static Arguments wrong(String code, UnaryOperator<Bytes> change) {
    return Arguments.of(code, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongs")
  void what_was_not_promised_fails_and_is_removed(String code, UnaryOperator<Bytes> change) {
    for (Sample sample : List.of(writeOnce, Sample.promoting())) {
      Upload.Pending pending = sample.pending();
      change.apply(Bytes.asPromised(pending)).arriveAt(sample.storage());

      assertThat(rejected(sample, pending)).extracting(Violation::code).containsExactly(code);
      assertThat(sample.uploads().get(pending)).isInstanceOf(Upload.Failed.class);
      assertThat(sample.storage().objects().keys()).isEmpty();
    }
  }

  @Test
  void every_violation_is_listed() {
    Upload.Pending pending = writeOnce.pending();
    Bytes.asPromised(pending).weighing(6).typed("x").arriveAt(writeOnce.storage());

    assertThat(rejected(writeOnce, pending))
        .extracting(Violation::code)
        .containsExactly("size_mismatch", "content_type_mismatch");
  }

  @Test
  void finalizing_a_rejected_upload_again_gives_the_same_violations() {
    Upload.Pending pending = writeOnce.pending();
    Bytes.asPromised(pending).weighing(6).arriveAt(writeOnce.storage());

    assertThat(rejected(writeOnce, pending)).isEqualTo(rejected(writeOnce, pending));
  }

  @Test
  void a_checksum_is_verified_only_when_the_store_computed_an_equal_one() {
    Checksum declared = sha256(1);

    assertThat(checksumStatus(declared, sent -> sent)).isEqualTo(ChecksumStatus.DECLARED);
    assertThat(checksumStatus(declared, sent -> sent.digestedTo(sha256(1))))
        .isEqualTo(ChecksumStatus.VERIFIED);
  }

  @Test
  @Scenario(number = 16, layer = Layer.MODEL)
  void size_type_and_digest_that_were_not_promised_are_all_listed_and_the_object_is_removed() {
    Upload.Pending pending = declaring(sha256(1));
    allWrong(pending).arriveAt(writeOnce.storage());

    assertThat(rejected(writeOnce, pending))
        .extracting(Violation::code)
        .containsExactly("size_mismatch", "content_type_mismatch", "checksum_mismatch");
    assertThat(writeOnce.uploads().get(pending)).isInstanceOf(Upload.Failed.class);
    assertThat(writeOnce.storage().objects().keys()).isEmpty();
  }

  @Test
  @Scenario(number = 16, layer = Layer.MODEL)
  void an_object_that_was_written_while_the_wrong_one_is_removed_is_not_taken_for_it() {
    Upload.Pending pending = declaring(sha256(1));
    allWrong(pending).arriveAt(writeOnce.storage());
    writeOnce
        .storage()
        .calls()
        .beforeNext(Storage.DELETE, () -> Bytes.asPromised(pending).arriveAt(writeOnce.storage()));

    rejected(writeOnce, pending);
    assertThat(writeOnce.storage().objects().keys()).hasSize(1);

    assertThat(writeOnce.sweep().sweep()).isOne();
    assertThat(writeOnce.uploads().get(pending)).isInstanceOf(Upload.Failed.class);
    assertThat(writeOnce.storage().objects().keys()).isEmpty();
  }

  private static Bytes allWrong(Upload pending) {
    return Bytes.asPromised(pending).weighing(6).typed("x").digestedTo(sha256(2));
  }

  @Test
  void another_checksum_is_a_violation() {
    Upload.Pending pending = declaring(sha256(1));
    Bytes.asPromised(pending).digestedTo(sha256(2)).arriveAt(writeOnce.storage());

    assertThat(rejected(writeOnce, pending))
        .extracting(Violation::code)
        .containsExactly("checksum_mismatch");
  }

  @Test
  void an_object_that_cannot_be_removed_is_owed_and_removed_by_the_sweeper() {
    Upload.Pending pending = writeOnce.pending();
    Bytes.asPromised(pending).weighing(6).arriveAt(writeOnce.storage());
    writeOnce
        .storage()
        .calls()
        .failNext(Storage.DELETE, new StorageException.Unavailable("away", null, null));

    rejected(writeOnce, pending);
    assertThat(writeOnce.uploads().get(pending)).isInstanceOf(Upload.Failed.class);
    assertThat(writeOnce.uploads().dueOf(pending)).contains(Sample.START);
    assertThat(writeOnce.storage().objects().keys()).hasSize(1);

    assertThat(writeOnce.sweep().sweep()).isOne();
    assertThat(writeOnce.storage().objects().keys()).isEmpty();
  }

  private ChecksumStatus checksumStatus(Checksum declared, UnaryOperator<Bytes> change) {
    Upload.Pending pending = declaring(declared);
    change.apply(Bytes.asPromised(pending)).arriveAt(writeOnce.storage());
    return ((Upload.Ready) writeOnce.finish(pending)).checksum();
  }

  private Upload.Pending declaring(Checksum checksum) {
    return writeOnce.create().create(Sample.ANN, Wishes.png(checksum)).upload();
  }

  private static Checksum sha256(int content) {
    byte[] digest = new byte[32];
    digest[0] = (byte) content;
    return new Checksum(ChecksumAlgorithm.SHA256, Base64.getEncoder().encodeToString(digest));
  }

  private static List<Violation> rejected(Sample sample, Upload upload) {
    return catchThrowableOfType(UploadException.Rejected.class, () -> sample.finish(upload))
        .violations();
  }
}
