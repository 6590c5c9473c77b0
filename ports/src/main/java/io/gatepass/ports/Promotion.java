package io.gatepass.ports;

import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The order of looks and copies that every {@link ObjectStore#promote} keeps. After a crash, and
 * beside another worker with the same upload, repeating it ends with the one copy.
 */
public final class Promotion {
  private final ObjectStore objects;
  private final Copy copy;
  private final UnaryOperator<String> message;

  /** Copies one content inside a store; calls the network. */
  @FunctionalInterface
  public interface Copy {

    /**
     * Writes the target with the source's content type and upload id and with no other header.
     *
     * @param source what to copy; nothing but this content may be read
     * @throws StorageException.Conflict when the source holds another content by now, or the target
     *     has one
     */
    void copy(StoredObject source, ObjectKey target);
  }

  /**
   * Makes one for a store; calls no network.
   *
   * @param objects to look with
   * @param message puts what is wrong into the words of the store's exceptions
   */
  public Promotion(ObjectStore objects, Copy copy, UnaryOperator<String> message) {
    this.objects = objects;
    this.copy = copy;
    this.message = message;
  }

  /** Does what {@link ObjectStore#promote} says, with its exceptions. */
  public StoredObject promote(ObjectRef pinned, ObjectKey target) {
    StoredObject source =
        objects
            .find(pinned.key())
            .orElseThrow(
                () -> new StorageException.Missing(message.apply("the source is gone."), null));
    if (!source.ref().equals(pinned)) {
      throw conflict("the source holds another content by now.");
    }
    return objects
        .find(target)
        .or(() -> copied(source, target))
        .filter(there -> isCopy(source, there))
        .orElseThrow(() -> conflict("the target holds something else."));
  }

  /** A conflict may be another worker's copy that was first, which the look then shows. */
  private Optional<StoredObject> copied(StoredObject source, ObjectKey target) {
    try {
      copy.copy(source, target);
    } catch (StorageException.Conflict beaten) {
      return Optional.of(objects.find(target).orElseThrow(() -> beaten));
    }
    return objects.find(target);
  }

  private static boolean isCopy(StoredObject source, StoredObject there) {
    return there.size().equals(source.size()) && there.uploadId().equals(source.uploadId());
  }

  private StorageException.Conflict conflict(String what) {
    return new StorageException.Conflict(message.apply(what), null);
  }
}
