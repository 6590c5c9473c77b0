package io.gatepass.contract;

import io.gatepass.domain.ObjectKey;
import java.util.Map;

/** What an uploader may try on a server that speaks S3, for backends of that family. */
public final class S3Tricks {
  private S3Tricks() {}

  /** For {@link Backend#smuggled}. */
  public static Map<String, String> smuggled() {
    return Map.of(
        "Cache-Control", "max-age=9",
        "Content-Disposition", "inline",
        "Content-Encoding", "gzip",
        "Content-Language", "de",
        "Expires", "Thu, 01 Dec 2033 16:00:00 GMT",
        "x-amz-meta-color", "red");
  }

  /** For {@link Backend#copyOf}. */
  public static Map<String, String> copyOf(String bucket, ObjectKey victim) {
    return Map.of(
        "x-amz-copy-source", "/" + bucket + "/" + victim, "x-amz-metadata-directive", "REPLACE");
  }
}
