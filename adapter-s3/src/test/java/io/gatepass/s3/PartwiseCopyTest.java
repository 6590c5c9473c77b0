package io.gatepass.s3;

import static io.gatepass.s3.LargeCopies.large;
import static io.gatepass.s3.LargeCopies.prove;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.PartPlan;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.StorageException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The promotion of what is too large for one copy, with sizes that a test can move. */
class PartwiseCopyTest {
  private final UploadId id = Samples.id();
  private final ObjectKey staging = Samples.key();
  private final ObjectKey target = Samples.key();

  @ParameterizedTest
  @EnumSource
  void it_arrives_whole_with_its_type_and_upload_id_and_leaves_no_session(
      LargeCopies.Server server) {
    prove(
        server,
        here -> {
          byte[] content = large();
          StoredObject source = here.staged(id, staging, content);
          for (int crashed = 0; crashed < 2; crashed++) {
            here.store().multiparts().begin(id, Samples.at(target), Samples.exactly(content));
          }
          StoredObject copy = here.store().objects().promote(source.ref(), target);
          assertThat(copy.size()).isEqualTo(source.size());
          assertThat(copy.contentType()).isEqualTo("text/plain");
          assertThat(copy.uploadId()).contains(id.toString());
          assertThat(copy.foreignHeaders()).isEmpty();
          assertThat(Arrays.mismatch(here.read(target), content)).isEqualTo(-1);
          assertThat(here.openSessions(target)).isEmpty();
          assertThat(here.store().objects().promote(source.ref(), target)).isEqualTo(copy);
        });
  }

  @ParameterizedTest
  @EnumSource
  void nothing_but_the_content_that_was_seen_is_copied(LargeCopies.Server server) {
    prove(
        server,
        here -> {
          StoredObject source = here.staged(id, staging, large());
          StoredObject other =
              new StoredObject(
                  new ObjectRef(staging, new EntityTag("0123"), Optional.empty()),
                  source.size(),
                  source.contentType(),
                  source.uploadId(),
                  source.foreignHeaders(),
                  source.checksums());
          assertThatThrownBy(() -> here.copy(InstantSource.system()).copy(other, target))
              .isInstanceOf(StorageException.Conflict.class);
          assertThat(here.store().objects().find(target)).isEmpty();
          assertThat(here.openSessions(target)).isEmpty();
        });
  }

  @Test
  void the_largest_object_is_copied_in_no_more_parts_than_a_session_takes() {
    ByteCount largest = new ByteCount(10_000 * (5L << 30));
    assertThat(CopySizes.NORMAL.plan(largest).count()).isLessThanOrEqualTo(PartPlan.MOST_PARTS);
    assertThat(CopySizes.NORMAL.plan(new ByteCount(6L << 30)).count()).isEqualTo(12);
  }
}
