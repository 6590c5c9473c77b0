package io.gatepass.s3;

import io.gatepass.domain.Checksum;
import io.gatepass.ports.StorageException;
import io.gatepass.s3.Guards.Copying;
import java.util.Map;

/** Headers of a client's write, whole or in parts, as they are bound into its signature. */
final class WriteHeaders {
  private WriteHeaders() {}

  static void bind(Checksum digest, Map<String, String> headers) {
    String header =
        switch (digest.algorithm()) {
          case SHA256, CRC32C, CRC64NVME -> "x-amz-checksum-" + digest.algorithm().label();
          case MD5 -> "Content-MD5";
        };
    headers.put(header, digest.value());
  }

  /** No object has this tag, so a copy that a client makes of the write fails with 412. */
  static void forbidCopies(Copying copying, S3Errors errors, Map<String, String> headers) {
    switch (copying) {
      case REFUSED -> {}
      case GUARDED -> headers.put("x-amz-copy-source-if-match", "gatepass-never");
      case OPEN ->
          throw new StorageException.Misconfigured(
              errors.message(
                  Operation.SIGN,
                  "this store lets whoever holds a signed write copy other objects, so none is"
                      + " signed. Use a store that refuses unsigned x-amz-copy-source headers."),
              null);
    }
  }
}
