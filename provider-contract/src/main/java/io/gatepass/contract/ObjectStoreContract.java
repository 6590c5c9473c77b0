package io.gatepass.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.Verdict;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Missing;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a look tells, and how objects are put right. */
interface ObjectStoreContract {

  @Test
  @Proves(Guarantee.LOOK_TELLS_ALL)
  default void a_look_tells_size_type_upload_id_and_a_mark_that_lasts(Bench bench) {
    ContentType type = new ContentType("text/plain;charset=utf-8");
    StoredObject kept =
        bench.upload(Samples.exactly(Samples.hello(), type, Optional.empty()), Samples.hello());
    assertThat(kept.size()).isEqualTo(Samples.size(Samples.hello()));
    assertThat(ContentType.parse(kept.contentType())).contains(type);
    assertThat(kept.uploadId()).contains(bench.id().toString());
    assertThat(kept.foreignHeaders()).isEmpty();
    assertThat(bench.store().objects().find(kept.ref().key())).contains(kept);
  }

  @Test
  @Proves(Guarantee.LOOK_TELLS_ALL)
  default void other_bytes_under_the_same_key_have_another_mark(Bench bench) {
    StoredObject kept = bench.upload(Samples.hello());
    bench.backend().write(kept.ref().key(), "text/plain", Samples.other());
    StoredObject later = bench.store().objects().find(kept.ref().key()).orElseThrow();
    assertThat(later.ref()).isNotEqualTo(kept.ref());
    assertThat(later.uploadId()).isEmpty();
  }

  @Test
  @Proves(Guarantee.LOOK_TELLS_ALL)
  default void a_checksum_that_is_kept_by_looking_is_told_and_verified(Bench bench) {
    for (ChecksumAlgorithm algorithm :
        List.of(ChecksumAlgorithm.CRC32C, ChecksumAlgorithm.SHA256, ChecksumAlgorithm.MD5)) {
      Enforcement claimed = bench.store().rules().of(algorithm);
      if (claimed == Enforcement.NONE) {
        continue;
      }
      Bench next = bench.another();
      Constraints promised = Samples.exactly(Samples.hello(), algorithm);
      Answers.accepted(Request.of(next.sign(promised), Samples.hello()));
      StoredObject found = next.look().orElseThrow();
      Optional.ofNullable(found.checksums().get(algorithm))
          .ifPresent(told -> assertThat(told).isEqualTo(Digests.of(algorithm, Samples.hello())));
      if (claimed == Enforcement.FINALIZE) {
        assertThat(next.judge(promised, found))
            .isEqualTo(new Verdict.Accepted(ChecksumStatus.VERIFIED));
      }
    }
  }

  @Test
  @Proves(Guarantee.ABSENT_OBJECT)
  default void a_missing_object_is_empty_and_cannot_be_read(Bench bench) {
    ObjectStore objects = bench.store().objects();
    assertThat(bench.look()).isEmpty();
    ObjectRef gone = bench.another().upload(Samples.hello()).ref();
    objects.delete(gone);
    assertThat(objects.find(gone.key())).isEmpty();
    assertThatThrownBy(() -> objects.readRange(gone, 0, new ByteCount(5)))
        .isInstanceOf(Missing.class);
  }

  @Test
  @Proves(Guarantee.ABSENT_OBJECT)
  default void a_signed_download_of_a_missing_object_is_404(Bench bench) {
    StoredObject gone = bench.upload(Samples.hello());
    bench.store().objects().delete(gone.ref());
    assertThat(bench.get(gone).send().statusCode()).isEqualTo(404);
  }

  @Test
  @Proves(Guarantee.DELETE_CONDITIONAL)
  default void a_deleted_object_is_gone_and_deleting_it_again_is_fine(Bench bench) {
    ObjectStore objects = bench.store().objects();
    ObjectRef kept = bench.upload(Samples.hello()).ref();
    objects.delete(kept);
    assertThat(objects.find(kept.key())).isEmpty();
    objects.delete(kept);
    assertThat(objects.find(kept.key())).isEmpty();
  }

  @Test
  @Proves(Guarantee.DELETE_CONDITIONAL)
  default void another_content_than_the_one_seen_is_neither_deleted_nor_read(Bench bench) {
    ObjectStore objects = bench.store().objects();
    ObjectRef seen = bench.upload(Samples.hello()).ref();
    bench.backend().write(seen.key(), "text/plain", Samples.other());
    StoredObject newer = objects.find(seen.key()).orElseThrow();
    assertThatThrownBy(() -> objects.readRange(seen, 0, new ByteCount(5)))
        .isInstanceOf(Conflict.class);
    assertThatThrownBy(() -> objects.delete(seen)).isInstanceOf(Conflict.class);
    assertThat(objects.find(seen.key())).contains(newer);
    assertThat(bench.read(newer)).isEqualTo(Samples.other());
  }

  @Test
  @Proves(Guarantee.RANGED_READ)
  default void a_range_ends_where_the_content_ends(Bench bench) {
    ObjectStore objects = bench.store().objects();
    ObjectRef kept = bench.upload(Samples.hello()).ref();
    assertThat(objects.readRange(kept, 0, new ByteCount(5))).isEqualTo(Samples.bytes("hello"));
    assertThat(objects.readRange(kept, 7, new ByteCount(99))).isEqualTo(Samples.bytes("store"));
    assertThat(objects.readRange(kept, 11, new ByteCount(1))).isEqualTo(Samples.bytes("e"));
    assertThat(objects.readRange(kept, 12, new ByteCount(1))).isEmpty();
    assertThat(objects.readRange(kept, 500, new ByteCount(9))).isEmpty();
  }

  @Test
  @Proves(Guarantee.RANGED_READ)
  default void a_range_is_from_one_byte_to_one_mebibyte(Bench bench) {
    ObjectStore objects = bench.store().objects();
    ObjectRef kept = bench.upload(new byte[2 << 20]).ref();
    assertThat(objects.readRange(kept, 1, new ByteCount(1 << 20))).hasSize(1 << 20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.readRange(kept, 0, new ByteCount((1 << 20) + 1)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.readRange(kept, 0, ByteCount.ZERO));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.readRange(kept, -1, new ByteCount(1)));
  }
}
