package io.gatepass.minio;

import static io.gatepass.minio.Samples.HELLO;
import static io.gatepass.minio.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A bucket that keeps every version, where a later write is a new version and not a refusal. */
class VersionedBucketTest {
  private static final ByteCount ALL = new ByteCount(100);

  private final ObjectKey key = Samples.key();

  /** What one test sees. */
  @FunctionalInterface
  private interface Versioned {
    void test(StorageProvider store, Writer owner);
  }

  /** Writes as somebody would who has the server's own credential. */
  @FunctionalInterface
  private interface Writer {
    ObjectRef write(byte[] content);
  }

  private void prove(Versioned versioned) {
    OnMinio.prove(backend -> prove(backend, versioned));
  }

  private void prove(MinioBackend backend, Versioned versioned) {
    backend.owner().keepVersions();
    try (StorageProvider store = backend.open()) {
      versioned.test(
          store,
          content -> {
            backend.write(key, "text/plain", content);
            return store.objects().find(key).orElseThrow().ref();
          });
    }
  }

  private static SignedRequest download(StorageProvider store, ObjectRef object) {
    Delivery delivery =
        Delivery.of(
            Samples.EXACTLY_HELLO.type(), new FileName("a.txt"), Disposition.Kind.ATTACHMENT);
    return store.downloads().signGet(object, delivery, Lifetime.STANDARD);
  }

  private static int status(SignedRequest request) {
    return Http.send("GET", request.uri(), request.headers(), new byte[0]).statusCode();
  }

  @Test
  void a_second_signed_put_is_refused_with_412_here_too() {
    prove((store, owner) -> {
      SignedRequest put =
          store
              .uploads()
              .signPut(
                  Samples.id(),
                  new Placement(key, Optional.empty()),
                  Samples.EXACTLY_HELLO,
                  Lifetime.STANDARD);
      URI uri = put.uri();
      assertThat(Http.send("PUT", uri, put.headers(), HELLO).statusCode()).isEqualTo(200);
      assertThat(Http.send("PUT", uri, put.headers(), OTHER).statusCode()).isEqualTo(412);
    });
  }

  @Test
  void a_download_and_a_read_stay_with_the_version_that_was_seen() {
    prove((store, owner) -> {
      ObjectRef first = owner.write(HELLO);
      assertThat(first.version()).isPresent();
      owner.write(OTHER);
      SignedRequest download = download(store, first);
      assertThat(Http.send("GET", download.uri(), Map.of(), new byte[0]).body()).isEqualTo(HELLO);
      assertThat(store.objects().readRange(first, 0, ALL)).isEqualTo(HELLO);
    });
  }

  @Test
  void a_deleted_version_is_served_no_more() {
    prove((store, owner) -> {
      ObjectRef only = owner.write(HELLO);
      SignedRequest download = download(store, only);
      store.objects().delete(only);
      assertThat(store.objects().find(key)).isEmpty();
      assertThat(status(download)).isEqualTo(404);
      store.objects().delete(only);
    });
  }

  @Test
  void a_version_behind_a_marker_of_its_deletion_is_read_and_served_until_it_is_deleted() {
    OnMinio.prove(backend ->
        prove(
            backend,
            (store, owner) -> {
              ObjectRef hidden = owner.write(HELLO);
              SignedRequest download = download(store, hidden);
              backend.owner().remove(key.value());
              assertThat(store.objects().find(key)).isEmpty();
              assertThat(store.objects().readRange(hidden, 0, ALL)).isEqualTo(HELLO);

              store.objects().delete(hidden);
              assertThat(status(download)).isEqualTo(404);
            }));
  }

  @Test
  void deleting_an_old_version_reports_and_spares_the_newer_one() {
    prove((store, owner) -> {
      ObjectRef first = owner.write(HELLO);
      ObjectRef second = owner.write(OTHER);
      assertThatThrownBy(() -> store.objects().delete(first))
          .isInstanceOf(StorageException.Conflict.class);
      assertThat(store.objects().find(key).orElseThrow().ref()).isEqualTo(second);
      assertThat(status(download(store, first))).isEqualTo(404);
    });
  }

  @Test
  void the_version_that_was_seen_is_promoted_or_none() {
    prove((store, owner) -> {
      ObjectStore objects = store.objects();
      ObjectRef first = owner.write(HELLO);
      ObjectRef copy = objects.promote(first, Samples.key()).ref();
      assertThat(objects.readRange(copy, 0, ALL)).isEqualTo(HELLO);
      owner.write(OTHER);
      assertThatThrownBy(() -> objects.promote(first, Samples.key()))
          .isInstanceOf(StorageException.Conflict.class);
    });
  }
}
