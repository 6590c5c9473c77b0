package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.Listing;
import io.gatepass.ports.ObjectStore;
import io.gatepass.ports.Promotion;
import io.gatepass.ports.StorageException;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectRequest;

/** Looks at one bucket and puts it right. */
final class S3ObjectStore implements ObjectStore {
  private final S3Client client;
  private final S3Settings settings;
  private final S3Errors errors;
  private final Looks looks;
  private final Promotion promotion;
  private final RangeReader ranges;
  private final ListedObjects pages;

  S3ObjectStore(
      S3Client client, S3Settings settings, S3Errors errors, Looks looks, Promotion.Copy copy) {
    this.client = client;
    this.settings = settings;
    this.errors = errors;
    this.looks = looks;
    this.promotion = new Promotion(this, copy, what -> errors.message(Operation.COPY, what));
    this.ranges = new RangeReader(client, settings.bucket(), errors);
    this.pages = new ListedObjects(client, settings.bucket(), errors);
  }

  @Override
  public Optional<StoredObject> find(ObjectKey key) {
    return looks.find(key);
  }

  @Override
  public void delete(ObjectRef object) {
    // One version is one content: it can go whatever came later, which the look then shows.
    object.version().ifPresent(version -> remove(request(object.key()).versionId(version)));
    Optional<StoredObject> found = find(object.key());
    if (found.isEmpty()) {
      return;
    }
    if (!found.get().ref().equals(object)) {
      throw new StorageException.Conflict(
          errors.message(Operation.DELETE, "another content is there."), null);
    }
    DeleteObjectRequest.Builder request = request(object.key());
    if (settings.dialect() == Dialect.AWS) {
      request.ifMatch(StoredObjects.quoted(object.tag()));
    }
    remove(request);
  }

  private DeleteObjectRequest.Builder request(ObjectKey key) {
    return DeleteObjectRequest.builder().bucket(settings.bucket()).key(key.value());
  }

  private void remove(DeleteObjectRequest.Builder request) {
    try {
      client.deleteObject(request.build());
    } catch (SdkException e) {
      StorageException meant = errors.translate(Operation.DELETE, e);
      if (!(meant instanceof StorageException.Missing)) {
        throw meant;
      }
    }
  }

  @Override
  public StoredObject promote(ObjectRef source, ObjectKey target) {
    return promotion.promote(source, target);
  }

  @Override
  public byte[] readRange(ObjectRef object, long from, ByteCount length) {
    return ranges.read(object, from, length);
  }

  @Override
  public Listing list(Optional<String> cursor, int most) {
    return pages.list(cursor, most);
  }
}
