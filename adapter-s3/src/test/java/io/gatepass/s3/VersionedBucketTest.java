package io.gatepass.s3;

import static io.gatepass.s3.Samples.HELLO;
import static io.gatepass.s3.Samples.MINUTES;
import static io.gatepass.s3.Samples.OTHER;
import static io.gatepass.s3.Samples.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A bucket that keeps every version, where a later write is a new version and not a refusal. */
class VersionedBucketTest {
  private static RealStore server;
  private static StorageProvider store;
  private static ObjectStore objects;

  private final ObjectKey key = Samples.key();

  @BeforeAll
  static void start() {
    server = RealStore.start();
    store = Stores.open(server.uri(), Map.of("bucket", RealStore.VERSIONED));
    objects = store.objects();
  }

  @AfterAll
  static void stop() {
    store.close();
    server.close();
  }

  /** Writes as somebody would who has the bucket's own credential. */
  private ObjectRef overwrite(byte[] content) {
    server.write(RealStore.VERSIONED, key.value(), content);
    return objects.find(key).orElseThrow().ref();
  }

  private SignedRequest download(ObjectRef object) {
    Delivery delivery =
        Delivery.of(Samples.TEXT, new FileName("a.txt"), Disposition.Kind.ATTACHMENT);
    return store.downloads().signGet(object, delivery, MINUTES);
  }

  @Test
  void a_second_signed_put_is_refused_with_412_here_too() {
    SignedRequest put =
        store.uploads().signPut(Samples.id(), Samples.at(key), exactly(HELLO), MINUTES);
    assertThat(Http.put(put, HELLO).statusCode()).isEqualTo(200);
    assertThat(Http.put(put, OTHER).statusCode()).isEqualTo(412);
  }

  @Test
  void a_download_stays_with_the_version_that_was_seen() {
    ObjectRef first = overwrite(HELLO);
    assertThat(first.version()).isPresent();
    overwrite(OTHER);
    assertThat(Http.get(download(first)).body()).isEqualTo(HELLO);
    assertThat(objects.readRange(first, 0, new ByteCount(100))).isEqualTo(HELLO);
  }

  @Test
  void a_deleted_version_is_served_no_more() {
    ObjectRef only = overwrite(HELLO);
    SignedRequest download = download(only);
    objects.delete(only);
    assertThat(objects.find(key)).isEmpty();
    assertThat(Http.get(download).statusCode()).isEqualTo(404);
    objects.delete(only);
  }

  @Test
  void a_version_behind_a_marker_of_its_deletion_is_read_and_served_until_it_is_deleted() {
    ObjectRef hidden = overwrite(HELLO);
    SignedRequest download = download(hidden);
    server.remove(RealStore.VERSIONED, key.value());
    assertThat(objects.find(key)).isEmpty();
    assertThat(objects.readRange(hidden, 0, new ByteCount(1))).hasSize(1);
    assertThat(Http.get(download).body()).isEqualTo(HELLO);

    objects.delete(hidden);
    assertThat(Http.get(download).statusCode()).isEqualTo(404);
    assertThatThrownBy(() -> objects.readRange(hidden, 0, new ByteCount(1)))
        .isInstanceOf(StorageException.Missing.class);
  }

  @Test
  void deleting_an_old_version_reports_and_spares_the_newer_one() {
    ObjectRef first = overwrite(HELLO);
    ObjectRef second = overwrite(OTHER);
    SignedRequest download = download(first);
    assertThatThrownBy(() -> objects.delete(first)).isInstanceOf(StorageException.Conflict.class);
    assertThat(objects.find(key).orElseThrow().ref()).isEqualTo(second);
    assertThat(Http.get(download).statusCode()).isEqualTo(404);
  }

  @Test
  void the_version_that_was_seen_is_promoted_or_none() {
    ObjectRef first = overwrite(HELLO);
    ObjectKey target = Samples.key();
    ObjectRef copy = objects.promote(first, target).ref();
    assertThat(objects.readRange(copy, 0, new ByteCount(100))).isEqualTo(HELLO);
    overwrite(OTHER);
    assertThatThrownBy(() -> objects.promote(first, Samples.key()))
        .isInstanceOf(StorageException.Conflict.class);
  }
}
