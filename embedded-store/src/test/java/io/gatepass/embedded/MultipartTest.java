package io.gatepass.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.PartSession;
import io.gatepass.domain.StoredObject;
import io.gatepass.domain.StoredPart;
import io.gatepass.ports.SignedRequest;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MultipartTest {
  private static final String PAGE = "http://localhost:8080";

  @TempDir Path directory;
  private final byte[] file = bytes();
  private final InParts upload = new InParts(file);

  private static byte[] bytes() {
    byte[] file = new byte[(5 << 20) + 700];
    new Random(4).nextBytes(file);
    return file;
  }

  @Test
  void parts_sent_before_and_after_a_restart_become_the_file() throws IOException {
    PartSession session;
    SignedRequest second;
    try (StorageProvider store = Uploads.open(directory)) {
      session = upload.begin(store);
      second = upload.sign(store, session, 2);
      assertThat(upload.send(upload.sign(store, session, 1), 1)).isEqualTo(200);
    }
    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(store.multiparts().arrived(session))
          .extracting(StoredPart::number)
          .containsExactly(1);
      assertThat(upload.send(second, 2)).isEqualTo(200);
      upload.complete(store, session);
    }
    try (StorageProvider store = Uploads.open(directory)) {
      StoredObject made = store.objects().find(upload.key()).orElseThrow();
      assertThat(made.contentType()).isEqualTo("text/plain");
      assertThat(Client.get(Uploads.download(store, made).uri()).body()).isEqualTo(file);
    }
    assertThat(InParts.files(directory)).isZero();
  }

  @Test
  void a_part_that_comes_too_late_is_refused_and_leaves_nothing() throws IOException {
    try (StorageProvider store = Uploads.open(directory)) {
      PartSession session = upload.begin(store);
      SignedRequest first = upload.sign(store, session, 1);
      assertThat(upload.send(first, 1)).isEqualTo(200);
      store.multiparts().abort(upload.key());
      assertThat(upload.send(first, 1)).isEqualTo(404);
      assertThatThrownBy(() -> store.multiparts().arrived(session))
          .isInstanceOf(StorageException.Missing.class);
    }
    assertThat(InParts.files(directory)).isZero();
  }

  @Test
  void a_start_removes_the_parts_of_sessions_that_are_over_and_no_others() throws IOException {
    PartSession open;
    PartSession over;
    try (StorageProvider store = Uploads.open(directory)) {
      open = upload.begin(store);
      over = upload.begin(store);
      assertThat(upload.send(upload.sign(store, open, 1), 1)).isEqualTo(200);
      assertThat(upload.send(upload.sign(store, over, 1), 1)).isEqualTo(200);
    }
    Path bucket = directory.resolve("objects").resolve(ObjectServer.BUCKET);
    Files.delete(bucket.resolve(Leftovers.sessionOf(over.id())));
    try (StorageProvider store = Uploads.open(directory)) {
      assertThat(InParts.files(directory)).as("two stubs and one part").isEqualTo(3);
      assertThat(store.multiparts().arrived(open)).hasSize(1);
      store.multiparts().abort(upload.key());
    }
    assertThat(InParts.files(directory)).isZero();
  }

  @Test
  void a_start_removes_what_a_kill_left_of_the_end_of_a_session() throws IOException {
    try (StorageProvider store = Uploads.open(directory)) {
      upload.begin(store);
    }
    Path bucket = directory.resolve("objects").resolve(ObjectServer.BUCKET);
    try (Stream<Path> files = Files.walk(bucket)) {
      Files.delete(
          files.filter(file -> file.toString().endsWith("-stub")).findFirst().orElseThrow());
    }
    assertThat(InParts.files(directory)).as("what names the session").isEqualTo(1);
    Uploads.open(directory).close();
    assertThat(InParts.files(directory)).isZero();
  }

  @Test
  void a_page_may_send_parts_with_their_digests() {
    try (StorageProvider store = Uploads.open(directory, Map.of("allowed-origins", PAGE))) {
      SignedRequest part = upload.sign(store, upload.begin(store), 1);
      assertThat(
              Client.send(
                      HttpRequest.newBuilder(part.uri())
                          .method("OPTIONS", BodyPublishers.noBody())
                          .header("Origin", PAGE)
                          .header("Access-Control-Request-Method", "PUT")
                          .header(
                              "Access-Control-Request-Headers",
                              "content-md5,x-amz-checksum-crc32c"))
                  .statusCode())
          .isEqualTo(200);
    }
  }
}
