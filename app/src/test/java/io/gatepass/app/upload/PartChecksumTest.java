package io.gatepass.app.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gatepass.app.testing.InParts;
import io.gatepass.app.testing.Killed;
import io.gatepass.app.testing.PartBytes;
import io.gatepass.app.testing.Sample;
import io.gatepass.app.testing.Storage;
import io.gatepass.app.testing.Wishes;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Upload;
import io.gatepass.domain.Violation;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A declared CRC32C at a store that computes one of every part, and none of the whole. */
class PartChecksumTest {
  private static final Duration LEASE = Duration.ofMinutes(5);
  private static final Checksum RIGHT = PartBytes.of(25).crc32c();
  private static final Checksum WRONG = PartBytes.of(26).crc32c();

  static Stream<Sample> samples() {
    return Stream.of(Sample.writeOnce(), Sample.promoting());
  }

  @ParameterizedTest
  @MethodSource("samples")
  void it_is_verified_against_the_one_put_together_from_the_parts(Sample sample) {
    assertThat(status(declaring(sample, RIGHT).sendAll())).isEqualTo(ChecksumStatus.VERIFIED);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_wrong_one_fails_the_upload_and_leaves_nothing(Sample sample) {
    InParts client = declaring(sample, WRONG).sendAll();

    assertThat(catchThrowableOfType(UploadException.Rejected.class, client::finish).violations())
        .extracting(Violation::code)
        .containsExactly("checksum_mismatch");
    assertThat(sample.storage().objects().keys()).isEmpty();
    assertThat(client.sessions()).isZero();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void a_wrong_one_is_never_put_together_wherever_the_gateway_dies(Sample sample) {
    for (Storage call : List.of(Storage.FIND, Storage.LIST_PARTS, Storage.ABORT)) {
      InParts client = declaring(sample, WRONG).sendAll();
      sample.storage().calls().afterNext(call, Killed.here());
      assertThatThrownBy(client::finish).isInstanceOf(Killed.class);
      sample.clock().advance(LEASE);

      assertThat(catchThrowableOfType(UploadException.Rejected.class, client::finish)).isNotNull();
      sample.sweep().sweep();
      assertThat(client.sessions()).isZero();
    }
    assertThat(sample.storage().calls().count(Storage.COMPLETE)).isZero();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void other_bytes_in_one_part_fail_the_upload(Sample sample) {
    InParts client = declaring(sample, RIGHT).sendAll().send(2, new byte[10]);

    assertThat(catchThrowableOfType(UploadException.Rejected.class, client::finish)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void where_the_store_tells_none_of_a_part_it_is_declared_and_never_verified(Sample sample) {
    sample.storage().multiparts().tellNoDigests();

    assertThat(status(declaring(sample, RIGHT).sendAll())).isEqualTo(ChecksumStatus.DECLARED);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void where_nobody_knows_of_which_parts_the_object_was_made_it_is_declared(Sample sample) {
    InParts client = declaring(sample, RIGHT).sendAll();
    killedAfterComplete(client);

    assertThat(client.finish()).isInstanceOf(Upload.Pending.class);
    sample.clock().advance(LEASE);
    assertThat(status(client)).isEqualTo(ChecksumStatus.DECLARED);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nobody_judges_the_object_before_the_worker_that_knows_its_parts(Sample sample) {
    InParts client = declaring(sample, RIGHT).sendAll();
    sample
        .storage()
        .calls()
        .afterNext(
            Storage.COMPLETE, () -> assertThat(client.finish()).isInstanceOf(Upload.Pending.class));

    assertThat(status(client)).isEqualTo(ChecksumStatus.VERIFIED);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nor_one_that_was_made_after_a_list_that_lacked_a_part(Sample sample) {
    InParts client = declaring(sample, RIGHT).send(1).send(2);
    sample
        .storage()
        .calls()
        .afterNext(Storage.LIST_PARTS, () -> killedAfterComplete(client.send(3)));

    assertThat(client.finish()).isInstanceOf(Upload.Pending.class);
    sample.clock().advance(LEASE);
    assertThat(status(client)).isEqualTo(ChecksumStatus.DECLARED);
  }

  private static void killedAfterComplete(InParts client) {
    client.sample().storage().calls().afterNext(Storage.COMPLETE, Killed.here());
    assertThatThrownBy(client::finish).isInstanceOf(Killed.class);
  }

  private static InParts declaring(Sample sample, Checksum checksum) {
    return InParts.of(sample, Wishes.inParts(25, checksum), 25);
  }

  private static ChecksumStatus status(InParts client) {
    return ((Upload.Ready) client.finish()).checksum();
  }
}
