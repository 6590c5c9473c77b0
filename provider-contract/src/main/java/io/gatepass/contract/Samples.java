package io.gatepass.contract;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ChecksumAlgorithm;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Digests;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;

/** Values that the tests share. */
final class Samples {
  static final ContentType TEXT = new ContentType("text/plain");
  static final Delivery AS_TEXT =
      Delivery.of(TEXT, new FileName("a.txt"), Disposition.Kind.ATTACHMENT);

  private static final SecureRandom RANDOM = new SecureRandom();

  private Samples() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] hello() {
    return bytes("hello, store");
  }

  /** As long as {@link #hello}, and other bytes. */
  static byte[] other() {
    return bytes("HELLO, STORE");
  }

  static UploadId id() {
    return UploadId.at(Instant.now(), RANDOM);
  }

  /** One that no other test uses. */
  static ObjectKey key() {
    return new ObjectKey("t/local/" + id() + ".txt");
  }

  static Constraints exactly(byte[] content) {
    return exactly(content, TEXT, Optional.empty());
  }

  static Constraints exactly(byte[] content, ChecksumAlgorithm declared) {
    return exactly(content, TEXT, Optional.of(Digests.of(declared, content)));
  }

  static Constraints exactly(byte[] content, ContentType type, Optional<Checksum> checksum) {
    return new Constraints(new SizeLimit.Exactly(size(content)), type, checksum);
  }

  static Constraints atMost(long bytes) {
    return new Constraints(new SizeLimit.AtMost(new ByteCount(bytes)), TEXT, Optional.empty());
  }

  static ByteCount size(byte[] content) {
    return new ByteCount(content.length);
  }
}
