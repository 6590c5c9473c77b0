package io.gatepass.gcs;

import com.google.cloud.storage.BlobInfo;
import com.google.cloud.storage.Storage.BlobField;
import com.google.cloud.storage.Storage.BlobGetOption;
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
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what Cloud Storage tells of an object. */
final class StoredObjects {
  static final String UPLOAD_ID = "gatepass-upload-id";
  static final String META = "x-goog-meta-";

  static final BlobGetOption FIELDS =
      BlobGetOption.fields(
          BlobField.SIZE,
          BlobField.GENERATION,
          BlobField.CONTENT_TYPE,
          BlobField.CRC32C,
          BlobField.MD5HASH,
          BlobField.METADATA,
          BlobField.CACHE_CONTROL,
          BlobField.CONTENT_DISPOSITION,
          BlobField.CONTENT_ENCODING,
          BlobField.CONTENT_LANGUAGE,
          BlobField.CUSTOM_TIME,
          BlobField.CUSTOMER_ENCRYPTION,
          BlobField.TEMPORARY_HOLD,
          BlobField.RETENTION);

  private StoredObjects() {}

  /** The generation is tag and version: each content has its own, and no other change has one. */
  static StoredObject of(ObjectKey key, BlobInfo blob) {
    String generation = String.valueOf(blob.getGeneration());
    return new StoredObject(
        new ObjectRef(key, new EntityTag(generation), Optional.of(generation)),
        new ByteCount(blob.getSize()),
        Optional.ofNullable(blob.getContentType()).orElse(""),
        Optional.ofNullable(metadata(blob).get(UPLOAD_ID)),
        foreign(blob),
        checksums(blob));
  }

  /** Empty for a content that was never in Cloud Storage. */
  static OptionalLong generation(ObjectRef object) {
    String generation = object.tag().value();
    return generation.matches("\\d{1,18}")
        ? OptionalLong.of(Long.parseLong(generation))
        : OptionalLong.empty();
  }

  private static Map<String, @Nullable String> metadata(BlobInfo blob) {
    return Optional.ofNullable(blob.getMetadata()).orElse(Map.of());
  }

  /**
   * Only what an uploader can bring: classes and event-based holds are the bucket's own too. A key
   * to encrypt with need not be signed, and nobody could read the object without it.
   */
  private static Set<String> foreign(BlobInfo blob) {
    Set<String> names = new HashSet<>();
    if (!CacheControl.isBrowsersOwn(blob.getCacheControl())) {
      note(names, "cache-control", blob.getCacheControl());
    }
    note(names, "content-disposition", blob.getContentDisposition());
    note(names, "content-encoding", blob.getContentEncoding());
    note(names, "content-language", blob.getContentLanguage());
    note(names, "x-goog-custom-time", blob.getCustomTimeOffsetDateTime());
    note(names, "x-goog-encryption-key", blob.getCustomerEncryption());
    note(names, "x-goog-object-lock-mode", blob.getRetention());
    if (Boolean.TRUE.equals(blob.getTemporaryHold())) {
      names.add("temporary-hold");
    }
    metadata(blob).keySet().stream()
        .filter(name -> !name.equals(UPLOAD_ID))
        .forEach(name -> names.add(META + name));
    return names;
  }

  private static void note(Set<String> names, String name, @Nullable Object value) {
    if (value != null && !value.equals("")) {
      names.add(name);
    }
  }

  private static Map<ChecksumAlgorithm, Checksum> checksums(BlobInfo blob) {
    Map<ChecksumAlgorithm, Checksum> found = new EnumMap<>(ChecksumAlgorithm.class);
    note(found, ChecksumAlgorithm.CRC32C, blob.getCrc32c());
    note(found, ChecksumAlgorithm.MD5, blob.getMd5());
    return found;
  }

  private static void note(
      Map<ChecksumAlgorithm, Checksum> found, ChecksumAlgorithm algorithm, @Nullable String value) {
    if (value == null) {
      return;
    }
    try {
      found.put(algorithm, new Checksum(algorithm, value));
    } catch (InvalidValue unreadable) {
      found.remove(algorithm);
    }
  }
}
