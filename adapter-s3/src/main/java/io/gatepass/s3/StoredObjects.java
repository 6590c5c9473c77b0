package io.gatepass.s3;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.InvalidValue;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.StoredObject;
import io.gatepass.ports.CacheControl;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockLegalHoldStatus;
import software.amazon.awssdk.services.s3.model.StorageClass;

/** Reads what a HEAD tells. */
final class StoredObjects {
  static final String UPLOAD_ID = "gatepass-upload-id";
  static final String UPLOAD_ID_HEADER = "x-amz-meta-" + UPLOAD_ID;

  /** What a version is called where the bucket keeps none. */
  private static final String NO_VERSION = "null";

  private StoredObjects() {}

  static StoredObject of(ObjectKey key, HeadObjectResponse head) {
    return new StoredObject(
        new ObjectRef(key, new EntityTag(head.eTag()), version(head.versionId())),
        new ByteCount(head.contentLength()),
        Optional.ofNullable(head.contentType()).orElse(""),
        uploadId(head.metadata()),
        foreign(head),
        checksums(head));
  }

  /** The tag as conditions want it. */
  static String quoted(EntityTag tag) {
    return '"' + tag.value() + '"';
  }

  private static Optional<String> version(@Nullable String id) {
    return Optional.ofNullable(id).filter(v -> !v.isEmpty() && !v.equals(NO_VERSION));
  }

  private static Optional<String> uploadId(Map<String, String> metadata) {
    return metadata.entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(UPLOAD_ID))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /**
   * Only what an uploader can bring and what changes how the object is served or removed:
   * encryption, tags and retention also come from the bucket's own settings.
   */
  private static Set<String> foreign(HeadObjectResponse head) {
    Set<String> names = new HashSet<>();
    if (!CacheControl.isBrowsersOwn(head.cacheControl())) {
      note(names, "cache-control", head.cacheControl());
    }
    note(names, "content-disposition", head.contentDisposition());
    note(names, "content-encoding", head.contentEncoding());
    note(names, "content-language", head.contentLanguage());
    note(names, "expires", head.expiresString());
    note(names, "x-amz-website-redirect-location", head.websiteRedirectLocation());
    if (head.objectLockLegalHoldStatus() == ObjectLockLegalHoldStatus.ON) {
      names.add("x-amz-object-lock-legal-hold");
    }
    if (head.storageClass() == StorageClass.GLACIER
        || head.storageClass() == StorageClass.DEEP_ARCHIVE) {
      names.add("x-amz-storage-class");
    }
    if (head.missingMeta() != null && head.missingMeta() > 0) {
      names.add("x-amz-missing-meta");
    }
    head.metadata().keySet().stream()
        .filter(name -> !name.equalsIgnoreCase(UPLOAD_ID))
        .forEach(name -> names.add("x-amz-meta-" + name));
    return names;
  }

  private static void note(Set<String> names, String name, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      names.add(name);
    }
  }

  private static Map<ChecksumAlgorithm, Checksum> checksums(HeadObjectResponse head) {
    Map<ChecksumAlgorithm, Checksum> found = new EnumMap<>(ChecksumAlgorithm.class);
    if (head.checksumType() != ChecksumType.COMPOSITE) {
      note(found, ChecksumAlgorithm.SHA256, head.checksumSHA256());
      note(found, ChecksumAlgorithm.CRC32C, head.checksumCRC32C());
      note(found, ChecksumAlgorithm.CRC64NVME, head.checksumCRC64NVME());
      note(found, ChecksumAlgorithm.MD5, head.checksumMD5());
    }
    return found;
  }

  /** A digest of digests is told by its shape where the store does not name its type. */
  private static void note(
      Map<ChecksumAlgorithm, Checksum> found, ChecksumAlgorithm algorithm, @Nullable String value) {
    if (value == null || value.contains("-")) {
      return;
    }
    try {
      found.put(algorithm, new Checksum(algorithm, value));
    } catch (InvalidValue unreadable) {
      found.remove(algorithm);
    }
  }
}
