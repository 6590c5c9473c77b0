package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnonymousTest {
  private static final byte[] HELLO = "hello, store".getBytes(UTF_8);

  @TempDir Path directory;

  @Test
  void nobody_reads_lists_or_writes_without_a_signature() {
    try (StorageProvider store = Uploads.open(directory)) {
      UploadId id = Uploads.newId();
      Client.put(Uploads.sign(store, id, HELLO.length), HELLO);
      String bucket = store.clientOrigin() + "/" + ObjectServer.BUCKET;

      for (String uri : List.of(store.clientOrigin() + "/", bucket, bucket + "/")) {
        assertThat(Client.get(URI.create(uri)).statusCode()).isEqualTo(403);
      }
      URI object = URI.create(bucket + "/" + Uploads.keyOf(id));
      assertThat(Client.get(object).statusCode()).isEqualTo(403);
      assertThat(Client.put(object, Map.of(), BodyPublishers.ofByteArray(HELLO)).statusCode())
          .isEqualTo(403);
    }
  }
}
