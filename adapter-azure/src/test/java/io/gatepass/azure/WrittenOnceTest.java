package io.gatepass.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** An upload in parts that is ready, and everything that its clients were ever given. */
class WrittenOnceTest {
  private static final byte[] NOTHING = new byte[0];

  private static byte[] download(OnAzurite here, StoredObject object) {
    return here.http()
        .send(
            here.store().downloads().signGet(object.ref(), Samples.AS_TEXT, Samples.MINUTES),
            NOTHING)
        .body();
  }

  @Test
  void every_request_that_was_signed_is_sent_again_in_every_way_and_the_download_stays() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      List<SignedRequest> all = List.of(upload.sign(1), upload.sign(2), upload.sign(3));
      upload.complete();
      ObjectStore objects = here.store().objects();
      StoredObject staged = upload.found().orElseThrow();
      ObjectKey key = upload.placement().key();
      StoredObject ready = objects.promote(staged.ref(), key);
      objects.delete(staged.ref());
      assertThat(all)
          .allSatisfy(part -> assertThat(part.uri().getPath()).doesNotContain(key.value()));
      for (SignedRequest part : all) {
        PartAbuse client = PartAbuse.of(part);
        assertThat(here.http().send(part, Samples.bytes("ONE")).statusCode()).isEqualTo(201);
        client.commit(here, List.of(BlockId.of(upload.session(), 1)));
        client.putBlob(here, "MINE");
        client.commit(here, List.of());
        assertThat(objects.find(key)).contains(ready);
        assertThat(download(here, ready)).isEqualTo(Samples.bytes("onetwo"));
      }
      PartAbuse.of(all.getFirst()).lease(here);
      upload.port().abort(upload.key());
      objects.delete(upload.found().orElseThrow().ref());
      assertThat(here.owner().listBlobs()).hasSize(1);
      assertThat(download(here, ready)).isEqualTo(Samples.bytes("onetwo"));
    });
  }

  @Test
  void bytes_that_change_between_the_look_and_the_copy_are_not_copied() {
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      upload.complete();
      StoredObject judged = upload.found().orElseThrow();
      PartAbuse.of(upload.sign(1)).putBlob(here, "MINE");
      ObjectKey key = upload.placement().key();
      assertThatThrownBy(() -> here.store().objects().promote(judged.ref(), key))
          .isInstanceOf(StorageException.Conflict.class);
      assertThat(here.store().objects().find(key)).isEmpty();
    });
  }

  @Test
  void four_workers_that_promote_at_once_all_end_with_the_one_copy() throws Exception {
    List<Future<StoredObject>> copies = new ArrayList<>();
    OnAzurite.run(here -> {
      InParts upload = InParts.begin(here).with("one", "two");
      upload.complete();
      StoredObject staged = upload.found().orElseThrow();
      ObjectKey key = upload.placement().key();
      Callable<StoredObject> promote = () -> here.store().objects().promote(staged.ref(), key);
      try (ExecutorService workers = Executors.newFixedThreadPool(4)) {
        for (int i = 0; i < 4; i++) {
          copies.add(workers.submit(promote));
        }
      }
      StoredObject ready = here.store().objects().find(key).orElseThrow();
      assertThat(copies).allSatisfy(copy -> assertThat(copy.get().size()).isEqualTo(ready.size()));
      assertThat(here.store().objects().readRange(ready.ref(), 0, new ByteCount(100)))
          .isEqualTo(Samples.bytes("onetwo"));
    });
  }
}
