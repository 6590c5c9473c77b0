package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.OTHER;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ObjectStoreTest extends OnRealStore {
  private final ObjectStore objects = store.objects();

  private StoredObject upload(byte[] content) {
    assertThat(Http.put(sign(content), content).statusCode()).isEqualTo(200);
    return objects.find(key).orElseThrow();
  }

  private SignedRequest sign(byte[] content) {
    return store.uploads().signPut(Samples.id(), Samples.at(key), exactly(content), MINUTES);
  }

  @Test
  void a_key_without_an_object_is_found_empty() {
    assertThat(objects.find(key)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Cache-Control, max-age=9, cache-control",
    "Content-Disposition, inline, content-disposition",
    "Content-Encoding, gzip, content-encoding",
    "Content-Language, de, content-language",
    "Expires, 'Thu, 01 Dec 2033 16:00:00 GMT', expires",
  })
  void a_header_that_rode_along_unsigned_is_found(String header, String value, String found) {
    assertThat(Http.putWith(sign(HELLO), HELLO, header, value).statusCode()).isEqualTo(200);
    assertThat(objects.find(key).orElseThrow().foreignHeaders()).containsExactly(found);
  }

  @Test
  void a_label_that_was_not_signed_is_refused_or_found() {
    int status = Http.putWith(sign(HELLO), HELLO, "x-amz-meta-color", "red").statusCode();
    Optional<StoredObject> found = objects.find(key);
    if (status == 200) {
      assertThat(found.orElseThrow().foreignHeaders()).containsExactly("x-amz-meta-color");
    } else {
      assertThat(status).isBetween(400, 403);
      assertThat(found).isEmpty();
    }
  }

  @Test
  void a_deleted_object_is_gone_and_deleting_it_again_is_fine() {
    StoredObject found = upload(HELLO);
    objects.delete(found.ref());
    assertThat(objects.find(key)).isEmpty();
    objects.delete(found.ref());
    assertThat(objects.find(key)).isEmpty();
  }

  @Test
  void another_content_than_the_one_seen_is_not_deleted() {
    StoredObject found = upload(HELLO);
    ObjectRef seenBefore = new ObjectRef(key, new EntityTag("0123"), Optional.empty());
    assertThatThrownBy(() -> objects.delete(seenBefore))
        .isInstanceOf(StorageException.Conflict.class);
    assertThat(objects.find(key)).contains(found);
  }

  @ParameterizedTest
  @CsvSource({"0, 5, hello", "7, 100, store", "11, 1, e", "12, 1, ''", "500, 10, ''"})
  void a_range_ends_where_the_content_ends(long from, long length, String expected) {
    ObjectRef stored = upload(HELLO).ref();
    assertThat(objects.readRange(stored, from, new ByteCount(length)))
        .isEqualTo(Samples.bytes(expected));
  }

  @Test
  void an_empty_object_has_an_empty_range() {
    ObjectRef stored = upload(new byte[0]).ref();
    assertThat(objects.readRange(stored, 0, new ByteCount(10))).isEmpty();
  }

  @Test
  void a_range_is_at_most_one_mebibyte() {
    ObjectRef stored = upload(new byte[2 << 20]).ref();
    assertThat(objects.readRange(stored, 1, new ByteCount(1 << 20))).hasSize(1 << 20);
    assertThatThrownBy(() -> objects.readRange(stored, 0, new ByteCount((1 << 20) + 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> objects.readRange(stored, 0, ByteCount.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> objects.readRange(stored, -1, new ByteCount(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void another_content_than_the_one_seen_is_not_read() {
    ObjectRef first = upload(HELLO).ref();
    objects.delete(first);
    upload(OTHER);
    assertThatThrownBy(() -> objects.readRange(first, 0, new ByteCount(5)))
        .isInstanceOf(StorageException.Conflict.class);
  }

  @Test
  void an_object_that_is_gone_cannot_be_read() {
    ObjectRef first = upload(HELLO).ref();
    objects.delete(first);
    assertThatThrownBy(() -> objects.readRange(first, 0, new ByteCount(5)))
        .isInstanceOf(StorageException.Missing.class);
  }
}
