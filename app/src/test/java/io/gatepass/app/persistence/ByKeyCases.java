package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.ALICE;
import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ChecksumStatus;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.domain.UploadTerms;
import io.gatepass.ports.ReadyUploads;
import io.gatepass.ports.UploadRepository;
import io.gatepass.ports.UploadsByKey;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Uploads as a comparison reads them. */
interface ByKeyCases {
  TestDatabase database();

  UploadRepository uploads();

  private UploadsByKey byKey() {
    return database().context().getBean(UploadsByKey.class);
  }

  @Test
  default void those_that_there_are_of_many_are_found() {
    Upload.Pending one = Samples.pending();
    uploads().add(one, NOW);
    UploadId none = Samples.pending().terms().id();
    assertThat(byKey().among(List.of(none, one.terms().id())))
        .isEqualTo(Map.of(one.terms().id(), Optional.of(one)));
    assertThat(byKey().among(List.of())).isEmpty();
  }

  @Test
  default void ready_ones_are_listed_by_the_bytes_of_their_keys() {
    List<String> keys = List.of("A/b", "a-b", "a.b", "a/B", "a/b", "a0", "a_b", "aa");
    keys.reversed().forEach(this::ready);
    uploads().add(at("a/pending"), NOW);

    assertThat(ready("", "~", 9)).isEqualTo(keys);
    assertThat(ready("a-b", "a/b", 9)).containsExactly("a.b", "a/B", "a/b");
    assertThat(ready("a-b", "~", 2)).containsExactly("a.b", "a/B");
    assertThat(byKey().ready(new StoreName("other"), "", "~", 9).uploads()).isEmpty();
  }

  @Test
  default void a_row_that_cannot_be_read_keeps_no_comparison_from_going_on() {
    List.of("a", "b").forEach(this::ready);
    database().run("update upload set filename = '..' where object_key = 'b'");
    ReadyUploads two = byKey().ready(new StoreName("main"), "", "~", 2);
    assertThat(two.uploads()).hasSize(1);
    assertThat(two.last()).contains("b");

    Upload.Pending broken = Samples.pending();
    uploads().add(broken, NOW);
    UploadId id = broken.terms().id();
    database().run("update upload set filename = '..' where id = '" + id + "'");
    assertThat(byKey().among(List.of(id))).isEqualTo(Map.of(id, Optional.empty()));
  }

  private List<String> ready(String after, String upTo, int limit) {
    return byKey().ready(new StoreName("main"), after, upTo, limit).uploads().stream()
        .map(ready -> ready.terms().placement().key().value())
        .toList();
  }

  private void ready(String key) {
    Upload.Pending pending = at(key);
    uploads().add(pending, NOW);
    ObjectRef ref =
        new ObjectRef(pending.terms().placement().key(), new EntityTag("x"), Optional.empty());
    Upload ready =
        new Upload.Ready(
            pending.terms(),
            pending.lastSignedExpiry(),
            ref,
            ByteCount.ZERO,
            ChecksumStatus.DECLARED,
            LATER);
    assertThat(uploads().replace(pending, ready, Optional.empty())).isTrue();
  }

  private static Upload.Pending at(String key) {
    UploadTerms like = Samples.pending(ALICE, NOW).terms();
    return Samples.pending(
        new UploadTerms(
            like.id(),
            like.tenant(),
            like.owner(),
            like.policy(),
            like.store(),
            like.storeIdentity(),
            new Placement(new ObjectKey(key), Optional.empty()),
            like.filename(),
            like.constraints(),
            like.transfer(),
            like.enforced(),
            like.metadata(),
            like.createdAt(),
            like.expiresAt(),
            like.token()));
  }
}
