package io.gatepass.contract.servers.gcs;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** What the headers of a write demand and what they leave on the object. */
final class Uploads {
  static final String META = "x-goog-meta-";
  private static final List<String> PROPERTIES =
      List.of(
          "content-type",
          "content-encoding",
          "content-disposition",
          "content-language",
          "cache-control");

  private Uploads() {}

  static StoredBlob store(Blobs blobs, String bucket, String key, Request request) {
    Content content = checked(request);
    Map<String, String> headers = headers(request);
    return blobs.put(
        bucket, key, content, properties(headers), metadata(headers), condition(request));
  }

  /** Bytes that are as long as their headers demand, and have the digests that these name. */
  static Content checked(Request request) {
    Content content = new Content(request.body());
    request.header("x-goog-content-length-range").ifPresent(range -> checkLength(range, content));
    request.header("content-md5").ifPresent(md5 -> checkDigest("md5=" + md5, content));
    request
        .header("x-goog-hash")
        .map(hashes -> hashes.split(","))
        .ifPresent(hashes -> List.of(hashes).forEach(hash -> checkDigest(hash.strip(), content)));
    return content;
  }

  static Map<String, String> headers(Request request) {
    Map<String, String> headers = new HashMap<>();
    request
        .headers()
        .forEach(
            (name, values) -> headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
    return headers;
  }

  /** The standard headers that an object keeps, by lower-case name. */
  static Map<String, String> properties(Map<String, String> headers) {
    Map<String, String> properties = new HashMap<>(headers);
    properties.keySet().retainAll(PROPERTIES);
    return properties;
  }

  static Map<String, String> metadata(Map<String, String> headers) {
    Map<String, String> metadata = new HashMap<>();
    headers.forEach((name, value) -> {
      if (name.startsWith(META)) {
        metadata.put(name.substring(META.length()), value);
      }
    });
    return metadata;
  }

  static void checkLength(long least, long most, Content content) {
    if (content.size() < least) {
      throw new Refusal(400, "EntityTooSmall", "Your proposed upload is smaller than the minimum.");
    }
    if (content.size() > most) {
      throw new Refusal(400, "EntityTooLarge", "Your proposed upload is larger than the maximum.");
    }
  }

  private static void checkLength(String range, Content content) {
    if (!range.matches("[0-9]{1,18},[0-9]{1,18}")) {
      throw Refusal.invalid("x-goog-content-length-range is not a range.");
    }
    int comma = range.indexOf(',');
    checkLength(
        Long.parseLong(range.substring(0, comma)),
        Long.parseLong(range.substring(comma + 1)),
        content);
  }

  private static void checkDigest(String promised, Content content) {
    boolean kept =
        promised.startsWith("crc32c=")
            ? promised.equals("crc32c=" + content.crc32c())
            : content.md5().map(md5 -> promised.equals("md5=" + md5)).orElse(false);
    if (!kept) {
      throw new Refusal(400, "BadDigest", "The digest you specified did not match the bytes.");
    }
  }

  private static OptionalLong condition(Request request) {
    Optional<String> condition = request.header("x-goog-if-generation-match");
    return condition.isPresent()
        ? OptionalLong.of(Long.parseLong(condition.get()))
        : OptionalLong.empty();
  }
}
