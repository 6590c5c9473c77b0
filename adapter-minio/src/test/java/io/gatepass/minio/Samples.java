package io.gatepass.minio;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Values that the tests share. */
final class Samples {
  static final byte[] HELLO = "hello, store".getBytes(StandardCharsets.UTF_8);
  static final byte[] OTHER = "HELLO, STORE".getBytes(StandardCharsets.UTF_8);
  static final Constraints EXACTLY_HELLO =
      new Constraints(
          new SizeLimit.Exactly(new ByteCount(HELLO.length)),
          new ContentType("text/plain"),
          Optional.empty());

  private static final SecureRandom RANDOM = new SecureRandom();

  private Samples() {}

  static UploadId id() {
    return UploadId.at(Instant.now(), RANDOM);
  }

  static ObjectKey key() {
    return new ObjectKey("t/local/" + id() + ".txt");
  }
}
