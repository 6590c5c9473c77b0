package io.gatepass.ports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PromotionTest {
  private static final ObjectKey STAGING = new ObjectKey("staging/one");
  private static final ObjectKey TARGET = new ObjectKey("objects/one");

  private final Shelf shelf = new Shelf();
  private final StoredObject source = shelf.put(STAGING, "verified", "ours");
  private int copies;

  private StoredObject promote(Promotion.Copy copy) {
    Promotion promotion =
        new Promotion(
            shelf,
            (from, to) -> {
              copies++;
              copy.copy(from, to);
            },
            what -> "Store x: " + what);
    return promotion.promote(source.ref(), TARGET);
  }

  private void faithful(StoredObject from, ObjectKey to) {
    shelf.put(to, "copied", from.uploadId().orElseThrow());
  }

  private static void refused(StoredObject from, ObjectKey to) {
    throw new StorageException.Conflict("refused", null);
  }

  @Test
  void a_copy_is_made_once_and_found_by_every_repetition() {
    StoredObject copy = promote(this::faithful);

    assertThat(promote(this::faithful)).isEqualTo(copy);
    assertThat(copies).isOne();
  }

  @Test
  void a_source_that_is_gone_is_missing() {
    shelf.objects.remove(STAGING);

    assertThatThrownBy(() -> promote(this::faithful))
        .isInstanceOf(StorageException.Missing.class)
        .hasMessage("Store x: the source is gone.");
  }

  @Test
  void a_source_with_another_content_by_now_is_not_copied() {
    shelf.put(STAGING, "later", "ours");

    assertThatThrownBy(() -> promote(this::faithful)).isInstanceOf(StorageException.Conflict.class);
    assertThat(copies).isZero();
  }

  @Test
  void a_target_that_holds_another_upload_is_left_alone() {
    StoredObject foreign = shelf.put(TARGET, "foreign", "theirs");

    assertThatThrownBy(() -> promote(this::faithful)).isInstanceOf(StorageException.Conflict.class);
    assertThat(shelf.find(TARGET)).contains(foreign);
    assertThat(copies).isZero();
  }

  @Test
  void another_worker_that_was_first_with_the_same_copy_is_believed() {
    StoredObject copy =
        promote((from, to) -> {
          faithful(from, to);
          refused(from, to);
        });

    assertThat(shelf.find(TARGET)).contains(copy);
  }

  @Test
  void another_worker_that_was_first_with_another_upload_is_a_conflict() {
    assertThatThrownBy(() ->
            promote((from, to) -> {
              shelf.put(to, "foreign", "theirs");
              refused(from, to);
            }))
        .isInstanceOf(StorageException.Conflict.class)
        .hasMessage("Store x: the target holds something else.");
  }

  @Test
  void a_refusal_that_left_no_target_is_passed_on() {
    assertThatThrownBy(() -> promote(PromotionTest::refused))
        .isInstanceOf(StorageException.Conflict.class)
        .hasMessage("refused");
  }

  /** A store in memory; what a promotion has no business with is not there. */
  private static final class Shelf implements ObjectStore {
    final Map<ObjectKey, StoredObject> objects = new HashMap<>();

    StoredObject put(ObjectKey key, String tag, String uploadId) {
      StoredObject object =
          new StoredObject(
              new ObjectRef(key, new EntityTag(tag), Optional.empty()),
              new ByteCount(5),
              "text/plain",
              Optional.of(uploadId),
              Set.of(),
              Map.of());
      objects.put(key, object);
      return object;
    }

    @Override
    public Optional<StoredObject> find(ObjectKey key) {
      return Optional.ofNullable(objects.get(key));
    }

    @Override
    public void delete(ObjectRef object) {
      throw new UnsupportedOperationException();
    }

    @Override
    public StoredObject promote(ObjectRef from, ObjectKey target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public byte[] readRange(ObjectRef object, long from, ByteCount length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Listing list(Optional<String> cursor, int most) {
      throw new UnsupportedOperationException();
    }
  }
}
