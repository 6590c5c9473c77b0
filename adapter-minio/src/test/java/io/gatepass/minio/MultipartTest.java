package io.gatepass.minio;

import static io.gatepass.minio.Samples.HELLO;
import static io.gatepass.minio.Samples.OTHER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.CombinedCrc32c;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.MultipartUploads;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Missing;
import io.gatepass.ports.StorageProvider;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;

class MultipartTest {
  private static final byte[] LARGE = new byte[5 << 20];

  private static void prove(Consumer<StorageProvider> test) {
    OnMinio.prove(backend -> {
      try (StorageProvider store = backend.open()) {
        test.accept(store);
      }
    });
  }

  private static Checksum crc32c(byte[]... contents) {
    CRC32C crc = new CRC32C();
    for (byte[] content : contents) {
      crc.update(content);
    }
    byte[] raw = ByteBuffer.allocate(Integer.BYTES).putInt((int) crc.getValue()).array();
    return new Checksum(ChecksumAlgorithm.CRC32C, Base64.getEncoder().encodeToString(raw));
  }

  @Test
  void ending_a_key_ends_all_its_sessions_and_no_other_keys_and_spares_the_object() {
    prove(store -> {
      MultipartUploads multiparts = store.multiparts();
      PartsUpload done = new PartsUpload(multiparts);
      ObjectKey key = done.key();
      done.send(1, HELLO);
      done.complete(done.arrived());
      PartsUpload second = new PartsUpload(multiparts, key, Optional.empty());
      PartsUpload third = new PartsUpload(multiparts, key, Optional.empty());
      PartsUpload longer = new PartsUpload(multiparts, new ObjectKey(key + ".b"), Optional.empty());
      second.send(1, OTHER);
      multiparts.abort(key);
      multiparts.abort(key);
      assertThatThrownBy(second::arrived).isInstanceOf(Missing.class);
      assertThatThrownBy(third::arrived).isInstanceOf(Missing.class);
      assertThat(longer.arrived()).isEmpty();
      assertThat(second.send(1, OTHER)).isEqualTo(404);
      assertThat(store.objects().find(key)).isPresent();
    });
  }

  @Test
  void completing_again_finds_no_session_and_changes_nothing() {
    prove(store -> {
      PartsUpload upload = new PartsUpload(store.multiparts());
      upload.send(1, LARGE);
      upload.send(2, HELLO);
      List<StoredPart> parts = upload.arrived();
      upload.complete(parts);
      StoredObject made = store.objects().find(upload.key()).orElseThrow();
      assertThat(made.size()).isEqualTo(new ByteCount(LARGE.length + HELLO.length));
      assertThat(made.uploadId()).contains(upload.id().toString());
      assertThat(made.contentType()).isEqualTo("text/plain");
      assertThat(made.foreignHeaders()).isEmpty();
      assertThatThrownBy(() -> upload.complete(parts)).isInstanceOf(Missing.class);
      assertThat(upload.send(1, LARGE)).isEqualTo(404);
      assertThat(store.objects().find(upload.key())).contains(made);
    });
  }

  @Test
  void a_part_that_changed_after_it_was_listed_is_not_taken() {
    prove(store -> {
      PartsUpload upload = new PartsUpload(store.multiparts());
      upload.send(1, HELLO);
      List<StoredPart> seen = upload.arrived();
      upload.send(1, OTHER);
      assertThatThrownBy(() -> upload.complete(seen)).isInstanceOf(Conflict.class);
      assertThat(store.objects().find(upload.key())).isEmpty();
      upload.complete(upload.arrived());
      assertThat(store.objects().find(upload.key())).isPresent();
    });
  }

  @Test
  void a_short_part_before_the_last_and_parts_out_of_order_are_not_taken() {
    prove(store -> {
      PartsUpload upload = new PartsUpload(store.multiparts());
      upload.send(1, HELLO);
      upload.send(2, HELLO);
      List<StoredPart> parts = upload.arrived();
      assertThatThrownBy(() -> upload.complete(parts)).isInstanceOf(Conflict.class);
      assertThatThrownBy(() -> upload.complete(parts.reversed())).isInstanceOf(Conflict.class);
    });
  }

  @Test
  void one_empty_part_makes_an_empty_object() {
    prove(store -> {
      PartsUpload upload = new PartsUpload(store.multiparts());
      upload.send(1, new byte[0]);
      upload.complete(upload.arrived());
      assertThat(store.objects().find(upload.key()).orElseThrow().size()).isEqualTo(ByteCount.ZERO);
    });
  }

  @Test
  void a_declared_crc32c_is_demanded_of_each_part_and_told_of_the_whole() {
    prove(store -> {
      Checksum whole = crc32c(LARGE, HELLO);
      PartsUpload upload = new PartsUpload(store.multiparts(), Samples.key(), Optional.of(whole));
      assertThat(upload.send(1, LARGE)).isEqualTo(400);
      assertThat(upload.send(1, LARGE, Optional.of(crc32c(HELLO)))).isEqualTo(400);
      assertThat(upload.arrived()).isEmpty();
      assertThat(upload.send(1, LARGE, Optional.of(crc32c(LARGE)))).isEqualTo(200);
      assertThat(upload.send(2, HELLO, Optional.of(crc32c(HELLO)))).isEqualTo(200);
      List<StoredPart> parts = upload.arrived();
      assertThat(CombinedCrc32c.of(parts)).contains(whole);
      upload.complete(parts);
      assertThat(store.objects().find(upload.key()).orElseThrow().checksums())
          .containsEntry(ChecksumAlgorithm.CRC32C, whole);
    });
  }
}
