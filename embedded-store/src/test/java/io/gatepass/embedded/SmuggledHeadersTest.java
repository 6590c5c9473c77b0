package io.gatepass.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.domain.UploadId;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageProvider;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A signed upload with headers that nobody signed, which this server obeys where Amazon refuses.
 */
class SmuggledHeadersTest {
  private static final byte[] SECRET = "secret".getBytes(UTF_8);
  private static final byte[] MINE = "mine!!".getBytes(UTF_8);

  @TempDir Path directory;
  private StorageProvider store;
  private final UploadId victim = Uploads.newId();
  private final UploadId mine = Uploads.newId();

  @BeforeEach
  void two_uploads_of_two_people() {
    store = Uploads.open(directory);
    assertThat(Client.put(Uploads.sign(store, victim, SECRET.length), SECRET).statusCode())
        .isEqualTo(200);
    assertThat(Client.put(Uploads.sign(store, mine, MINE.length), MINE).statusCode())
        .isEqualTo(200);
  }

  @AfterEach
  void stop() {
    store.close();
  }

  private HttpResponse<byte[]> send(UploadId id, Map<String, String> smuggled) {
    SignedRequest request = Uploads.sign(store, id, SECRET.length);
    Map<String, String> headers = new HashMap<>(request.headers());
    headers.putAll(smuggled);
    return Client.put(request.uri(), headers, BodyPublishers.ofByteArray(new byte[SECRET.length]));
  }

  private static String source(UploadId id) {
    return "/" + ObjectServer.BUCKET + "/" + Uploads.keyOf(id);
  }

  @Test
  void an_upload_cannot_be_turned_into_a_copy_of_somebody_elses_object() {
    UploadId stolen = Uploads.newId();
    Map<String, String> copy =
        Map.of("x-amz-copy-source", source(victim), "x-amz-metadata-directive", "REPLACE");

    assertThat(send(stolen, copy).statusCode()).isEqualTo(403);
    assertThat(store.objects().find(Uploads.keyOf(stolen))).isEmpty();
  }

  @Test
  void an_upload_cannot_replace_what_it_wrote_by_a_copy() {
    assertThat(send(victim, Map.of("x-amz-copy-source", source(mine))).statusCode()).isEqualTo(403);
    assertThat(Client.get(Uploads.download(store, Uploads.stored(store, victim)).uri()).body())
        .isEqualTo(SECRET);
  }

  @Test
  void an_upload_cannot_make_its_object_public() {
    UploadId id = Uploads.newId();
    send(id, Map.of("x-amz-acl", "public-read"));

    URI object =
        URI.create(store.clientOrigin() + "/" + ObjectServer.BUCKET + "/" + Uploads.keyOf(id));
    assertThat(Client.get(object).statusCode()).isEqualTo(403);
  }

  @Test
  void a_label_that_rides_along_is_reported_as_foreign() {
    UploadId id = Uploads.newId();
    send(id, Map.of("x-amz-meta-evil", "yes", "Cache-Control", "public"));

    assertThat(Uploads.stored(store, id).foreignHeaders())
        .contains("x-amz-meta-evil", "cache-control");
  }

  @Test
  void a_length_that_rides_along_cuts_the_upload_and_the_look_tells() {
    UploadId id = Uploads.newId();
    send(id, Map.of("x-amz-decoded-content-length", "3"));

    assertThat(Uploads.stored(store, id).size().value()).isEqualTo(3);
  }
}
