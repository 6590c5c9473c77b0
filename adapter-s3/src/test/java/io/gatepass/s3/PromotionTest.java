package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.OTHER;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import org.junit.jupiter.api.Test;

class PromotionTest extends OnRealStore {
  private final ObjectStore objects = store.objects();
  private final ObjectKey staging = Samples.key();
  private final ObjectKey target = Samples.key();

  private StoredObject upload(UploadId as, ObjectKey key, byte[] content, String... headers) {
    SignedRequest request = store.uploads().signPut(as, Samples.at(key), exactly(content), MINUTES);
    assertThat(Http.putWith(request, content, headers).statusCode()).isEqualTo(200);
    return objects.find(key).orElseThrow();
  }

  @Test
  void the_target_holds_the_bytes_the_type_and_the_upload_id() {
    StoredObject source = upload(id, staging, HELLO);
    StoredObject copy = objects.promote(source.ref(), target);
    assertThat(objects.find(target)).contains(copy);
    assertThat(copy.ref().key()).isEqualTo(target);
    assertThat(copy.contentType()).isEqualTo("text/plain");
    assertThat(copy.uploadId()).contains(id.toString());
    assertThat(objects.readRange(copy.ref(), 0, new ByteCount(100))).isEqualTo(HELLO);
  }

  @Test
  void no_other_header_is_copied() {
    StoredObject source =
        upload(id, staging, HELLO, "Cache-Control", "max-age=9", "Content-Language", "de");
    assertThat(source.foreignHeaders()).hasSize(2);
    assertThat(objects.promote(source.ref(), target).foreignHeaders()).isEmpty();
  }

  @Test
  void a_second_promotion_returns_what_is_there() {
    StoredObject source = upload(id, staging, HELLO);
    StoredObject first = objects.promote(source.ref(), target);
    assertThat(objects.promote(source.ref(), target)).isEqualTo(first);
  }

  @Test
  void a_source_that_changed_is_not_copied() {
    StoredObject seen = upload(id, staging, HELLO);
    objects.delete(seen.ref());
    upload(id, staging, OTHER);
    assertThatThrownBy(() -> objects.promote(seen.ref(), target))
        .isInstanceOf(StorageException.Conflict.class);
    assertThat(objects.find(target)).isEmpty();
  }

  @Test
  void a_source_that_is_gone_is_missing() {
    StoredObject seen = upload(id, staging, HELLO);
    objects.delete(seen.ref());
    assertThatThrownBy(() -> objects.promote(seen.ref(), target))
        .isInstanceOf(StorageException.Missing.class);
  }

  @Test
  void a_target_that_holds_another_upload_is_left_alone() {
    StoredObject foreign = upload(Samples.id(), target, OTHER);
    StoredObject source = upload(id, staging, HELLO);
    assertThatThrownBy(() -> objects.promote(source.ref(), target))
        .isInstanceOf(StorageException.Conflict.class);
    assertThat(objects.find(target)).contains(foreign);
  }
}
