package io.gatepass.gcs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectRef;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.StorageException.Conflict;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Missing;
import io.gatepass.ports.StorageProvider;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is asked of Google to put objects right, and what its odd answers mean. */
class ObjectStoreTest {
  private static final ByteCount FIVE = new ByteCount(5);

  private Scripted google;
  private StorageProvider store;
  private ObjectStore objects;

  @BeforeEach
  void start() {
    google = new Scripted().on(Json.LIST, 200, "{}");
    store = Stores.at(google.uri());
    objects = store.objects();
  }

  @AfterEach
  void stop() {
    store.close();
    google.close();
  }

  private String query(String request) {
    return google.asked().stream()
        .filter(asked -> asked.request().equals(request))
        .findFirst()
        .orElseThrow()
        .query();
  }

  @Test
  void a_delete_names_the_generation_twice_so_that_nothing_newer_goes() {
    google.on(Json.DELETE, 204, "");
    objects.delete(Json.SEEN);
    assertThat(query(Json.DELETE)).contains("generation=7", "ifGenerationMatch=7");
  }

  @Test
  void deleting_what_is_gone_is_done() {
    objects.delete(Json.SEEN);
  }

  @Test
  void deleting_leaves_another_content_alone() {
    google.on(Json.LOOK, 200, Json.object());
    assertThatThrownBy(() -> objects.delete(Json.ref("6"))).isInstanceOf(Conflict.class);
    assertThatThrownBy(() ->
            objects.delete(
                new ObjectRef(Json.KEY, new EntityTag("no-generation"), Optional.empty())))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void an_object_under_a_hold_is_the_operators_to_release() {
    google.on(Json.DELETE, 403, Json.error(403, "objectUnderActiveHold"));
    assertThatThrownBy(() -> objects.delete(Json.SEEN))
        .isInstanceOf(Misconfigured.class)
        .hasMessageContaining("objectUnderActiveHold");
  }

  @Test
  void a_range_is_read_of_the_generation_that_was_seen() {
    google.on(Json.READ, 206, "hello", Map.of("Content-Range", "bytes 0-4/5"));
    assertThat(objects.readRange(Json.SEEN, 0, FIVE)).asString().isEqualTo("hello");
    assertThat(query(Json.READ)).contains("generation=7", "alt=media");
  }

  @Test
  void a_range_beyond_the_end_is_empty() {
    google.on(Json.READ, 416, "");
    assertThat(objects.readRange(Json.SEEN, 9, FIVE)).isEmpty();
  }

  @Test
  void a_generation_that_is_gone_is_missing_or_another_content() {
    assertThatThrownBy(() -> objects.readRange(Json.SEEN, 0, FIVE)).isInstanceOf(Missing.class);
    google.on(Json.LOOK, 200, Json.object());
    assertThatThrownBy(() -> objects.readRange(Json.ref("6"), 0, FIVE))
        .isInstanceOf(Conflict.class);
  }

  @Test
  void a_range_has_bounds() {
    assertThatIllegalArgumentException().isThrownBy(() -> objects.readRange(Json.SEEN, -1, FIVE));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> objects.readRange(Json.SEEN, 0, new ByteCount((1 << 20) + 1)));
  }

  @Test
  void a_promotion_is_pinned_on_both_sides_and_takes_no_other_metadata() {
    google.on(Json.LOOK, 200, Json.object()).on(Json.REWRITE, 200, Json.rewritten());
    assertThatThrownBy(() -> objects.promote(Json.SEEN, Json.TARGET)).isInstanceOf(Conflict.class);
    assertThat(query(Json.REWRITE))
        .contains("sourceGeneration=7", "ifSourceGenerationMatch=7", "ifGenerationMatch=0");
  }

  @Test
  void a_copy_that_is_there_already_is_the_answer() {
    google.on(Json.LOOK, 200, Json.object()).on(Json.LOOK_AT_TARGET, 200, Json.object());
    assertThat(objects.promote(Json.SEEN, Json.TARGET).ref().key()).isEqualTo(Json.TARGET);
    assertThat(google.asked()).noneMatch(asked -> asked.request().equals(Json.REWRITE));
  }

  @Test
  void a_target_with_the_bytes_of_another_upload_is_a_conflict() {
    google
        .on(Json.LOOK, 200, Json.object())
        .on(Json.LOOK_AT_TARGET, 200, Json.object(",\"metadata\":{}"));
    assertThatThrownBy(() -> objects.promote(Json.SEEN, Json.TARGET)).isInstanceOf(Conflict.class);
  }

  @Test
  void a_refused_copy_without_a_target_is_a_conflict() {
    google
        .on(Json.LOOK, 200, Json.object())
        .on(Json.REWRITE, 412, Json.error(412, "conditionNotMet"));
    assertThatThrownBy(() -> objects.promote(Json.SEEN, Json.TARGET))
        .isInstanceOf(Conflict.class)
        .hasMessageContaining("conditionNotMet");
  }

  @Test
  void a_source_that_is_gone_or_changed_is_not_copied() {
    assertThatThrownBy(() -> objects.promote(Json.SEEN, Json.TARGET)).isInstanceOf(Missing.class);
    google.on(Json.LOOK, 200, Json.object());
    assertThatThrownBy(() -> objects.promote(Json.ref("6"), Json.TARGET))
        .isInstanceOf(Conflict.class);
  }
}
