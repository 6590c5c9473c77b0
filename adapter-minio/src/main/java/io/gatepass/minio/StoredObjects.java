package io.gatepass.minio;

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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;

/** Reads what a HEAD tells. */
final class StoredObjects {
  static final String UPLOAD_ID = "x-amz-meta-gatepass-upload-id";

  private static final String META = "x-amz-meta-";

  /** What a version is called where the bucket keeps none. */
  private static final String NO_VERSION = "null";

  private static final List<String> SERVED =
      List.of(
          "cache-control",
          "content-disposition",
          "content-encoding",
          "content-language",
          "expires",
          "x-amz-website-redirect-location");

  /** Stored as headers of these values only when an uploader brings them, and obeyed unsigned. */
  private static final Map<String, String> BROUGHT =
      Map.of("x-amz-object-lock-legal-hold", "ON", "x-amz-storage-class", "REDUCED_REDUNDANCY");

  private StoredObjects() {}

  static StoredObject of(ObjectKey key, Headers head) {
    return new StoredObject(
        new ObjectRef(key, new EntityTag(value(head, "etag").orElse("")), version(head)),
        new ByteCount(Long.parseLong(value(head, "content-length").orElse("-1"))),
        value(head, "content-type").orElse(""),
        value(head, UPLOAD_ID),
        foreign(head),
        checksums(head));
  }

  /** The tag as conditions want it. */
  static String quoted(EntityTag tag) {
    return '"' + tag.value() + '"';
  }

  private static Optional<String> value(Headers head, String name) {
    return Optional.ofNullable(head.get(name)).filter(v -> !v.isEmpty());
  }

  private static Optional<String> version(Headers head) {
    return value(head, "x-amz-version-id").filter(v -> !v.equals(NO_VERSION));
  }

  /**
   * Only what an uploader can bring and what changes how the object is served, kept or removed:
   * encryption and retention also come from the bucket's own settings.
   */
  private static Set<String> foreign(Headers head) {
    Set<String> names = new HashSet<>();
    for (String name : SERVED) {
      value(head, name)
          .filter(v -> !(name.equals("cache-control") && CacheControl.isBrowsersOwn(v)))
          .ifPresent(v -> names.add(name));
    }
    BROUGHT.forEach((name, brought) -> {
      if (value(head, name).filter(brought::equals).isPresent()) {
        names.add(name);
      }
    });
    value(head, "x-amz-tagging-count").ifPresent(any -> names.add("x-amz-tagging"));
    for (String name : head.names()) {
      String lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith(META) && !lower.equals(UPLOAD_ID)) {
        names.add(lower);
      }
    }
    return names;
  }

  private static Map<ChecksumAlgorithm, Checksum> checksums(Headers head) {
    Map<ChecksumAlgorithm, Checksum> found = new EnumMap<>(ChecksumAlgorithm.class);
    if (value(head, "x-amz-checksum-type").filter(t -> t.equals("COMPOSITE")).isEmpty()) {
      for (ChecksumAlgorithm algorithm : ChecksumAlgorithm.values()) {
        value(head, "x-amz-checksum-" + algorithm.label())
            .flatMap(text -> digest(algorithm, text))
            .ifPresent(digest -> found.put(algorithm, digest));
      }
    }
    return found;
  }

  /** A digest of digests has a count behind it and is none of the whole content. */
  private static Optional<Checksum> digest(ChecksumAlgorithm algorithm, String text) {
    try {
      return Optional.of(new Checksum(algorithm, text));
    } catch (InvalidValue unreadable) {
      return Optional.empty();
    }
  }
}
