package io.gatepass.azure;

import com.azure.storage.blob.models.AccessTier;
import com.azure.storage.blob.models.BlobItemProperties;
import com.azure.storage.blob.models.BlobProperties;
import com.azure.storage.blob.models.BlobRequestConditions;
import com.azure.storage.blob.models.BlobType;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.CacheControl;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the properties of a blob tell. */
final class StoredBlobs {
  static final String METADATA = "x-ms-meta-";

  /** Names of metadata must be identifiers here. */
  static final String UPLOAD_ID = "gatepass_upload_id";

  private StoredBlobs() {}

  /**
   * No digest is passed on. The service computes the MD5 of what it receives, but a blob that was
   * created by copying has the MD5 that its source claims, which anybody may set there; and a blob
   * from Put Blob From URL does not show that it is one.
   */
  static StoredObject of(ObjectKey key, BlobProperties found) {
    return new StoredObject(
        new ObjectRef(
            key, new EntityTag(found.getETag()), Optional.ofNullable(found.getVersionId())),
        new ByteCount(found.getBlobSize()),
        Optional.ofNullable(found.getContentType()).orElse(""),
        uploadId(found.getMetadata()),
        foreign(found),
        Map.of());
  }

  /** One whose properties are shown only to who has its key. */
  static StoredObject encrypted(ObjectKey key, BlobItemProperties found) {
    return new StoredObject(
        new ObjectRef(key, new EntityTag(found.getETag()), Optional.empty()),
        new ByteCount(found.getContentLength()),
        Optional.ofNullable(found.getContentType()).orElse(""),
        Optional.empty(),
        Set.of("x-ms-encryption-key"),
        Map.of());
  }

  /** Nothing but this content. */
  static BlobRequestConditions only(EntityTag tag) {
    return new BlobRequestConditions().setIfMatch('"' + tag.value() + '"');
  }

  private static Optional<String> uploadId(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(UPLOAD_ID))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Only what an uploader can bring and what changes how the blob is served: tags and encryption
   * scopes also come from scanners and from the container's own settings.
   */
  private static Set<String> foreign(BlobProperties found) {
    Set<String> names = new HashSet<>();
    if (!CacheControl.isBrowsersOwn(found.getCacheControl())) {
      note(names, "cache-control", found.getCacheControl());
    }
    note(names, "content-disposition", found.getContentDisposition());
    note(names, "content-encoding", found.getContentEncoding());
    note(names, "content-language", found.getContentLanguage());
    note(names, "x-ms-copy-source", found.getCopyId());
    note(names, "x-ms-expiry-time", found.getExpiresOn());
    if (found.getBlobType() != BlobType.BLOCK_BLOB) {
      names.add("x-ms-blob-type");
    }
    if (AccessTier.ARCHIVE.equals(found.getAccessTier())) {
      names.add("x-ms-access-tier");
    }
    found.getMetadata().keySet().stream()
        .filter(name -> !name.equalsIgnoreCase(UPLOAD_ID))
        .forEach(name -> names.add(METADATA + name));
    return names;
  }

  private static void note(Set<String> names, String name, @Nullable Object value) {
    if (value != null && !value.toString().isEmpty()) {
      names.add(name);
    }
  }
}
