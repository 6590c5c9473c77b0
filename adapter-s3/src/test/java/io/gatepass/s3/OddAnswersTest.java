package io.gatepass.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Unavailable;
import io.gatepass.ports.StorageException.Unexpected;
import io.gatepass.ports.StorageProvider;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What stores may answer, and S3Proxy never does. */
class OddAnswersTest {
  private static final String PATH = "/media/a";
  private static final ObjectKey KEY = new ObjectKey("a");
  private static final ObjectRef SEEN = new ObjectRef(KEY, new EntityTag("0123"), Optional.empty());

  private static final Map<String, String> FOUND =
      Map.of("ETag", "\"0123\"", "Content-Length", "4");
  private static final Map<String, String> TAG = Map.of("ETag", "\"0123\"");

  private ScriptedServer server;
  private StorageProvider store;
  private ObjectStore objects;

  @BeforeEach
  void start() throws IOException {
    server = new ScriptedServer().on("HEAD", PATH, 200, "", FOUND);
    server.on("HEAD", "/media", 200, "");
    store = Stores.open(server.uri());
    objects = store.objects();
  }

  @AfterEach
  void stop() {
    store.close();
    server.close();
  }

  private static String error(String code) {
    return "<?xml version=\"1.0\"?><Error><Code>" + code + "</Code><Message>x</Message></Error>";
  }

  @Test
  void amazon_is_asked_to_delete_only_what_was_seen() {
    server.on("DELETE", PATH, 412, error("PreconditionFailed"));
    assertThatThrownBy(() -> objects.delete(SEEN)).isInstanceOf(Conflict.class);
    assertThat(server.asked()).contains("DELETE " + PATH + " \"0123\"");
  }

  @Test
  void an_error_inside_a_successful_copy_is_an_error() {
    server.on("PUT", "/media/b", 200, error("InternalError"));
    assertThatThrownBy(() -> objects.promote(SEEN, new ObjectKey("b")))
        .isInstanceOf(Unavailable.class);
  }

  @Test
  void a_bucket_that_may_not_be_looked_at_is_there() {
    server.on("HEAD", PATH, 404, "").on("HEAD", "/media", 403, "");
    assertThat(objects.find(KEY)).isEmpty();
  }

  @Test
  void an_answer_without_an_entity_tag_pins_nothing() {
    server.on("HEAD", PATH, 200, "");
    assertThatThrownBy(() -> objects.find(KEY)).isInstanceOf(Unexpected.class);
  }

  @Test
  void a_store_without_ranges_gives_the_beginning_alone() {
    server.on("GET", PATH, 200, "hello, store", TAG);
    assertThat(objects.readRange(SEEN, 0, new ByteCount(5))).isEqualTo(Samples.bytes("hello"));
    assertThatThrownBy(() -> objects.readRange(SEEN, 7, new ByteCount(5)))
        .isInstanceOf(Unexpected.class);
  }

  @Test
  void a_busy_store_is_asked_three_times_and_then_unavailable() {
    server.on("GET", PATH, 503, error("SlowDown"));
    assertThatThrownBy(() -> objects.readRange(SEEN, 0, new ByteCount(5)))
        .isInstanceOf(Unavailable.class);
    assertThat(server.asked()).hasSize(3);
  }
}
