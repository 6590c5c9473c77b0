package io.gatepass.minio;

import io.gatepass.domain.Checksum;
import java.util.Map;

/** Headers of a client's write, whole or in parts, as they are bound into its signature. */
final class WriteHeaders {
  private WriteHeaders() {}

  /**
   * MinIO obeys a copy source that nobody signed. No object has this tag, so every copy that a
   * client makes of the write fails with 412, and a plain write passes it over.
   */
  static void forbidCopies(Map<String, String> headers) {
    headers.put("x-amz-copy-source-if-match", "gatepass-never");
  }

  static void bind(Checksum digest, Map<String, String> headers) {
    String header =
        switch (digest.algorithm()) {
          case SHA256, CRC32C, CRC64NVME -> "x-amz-checksum-" + digest.algorithm().label();
          case MD5 -> "Content-MD5";
        };
    headers.put(header, digest.value());
  }
}
