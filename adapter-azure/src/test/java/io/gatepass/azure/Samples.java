package io.gatepass.azure;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Delivery;
import io.gatepass.domain.Disposition;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Lifetime;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.Placement;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.UploadId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Values that the tests share. */
final class Samples {
  static final Lifetime MINUTES = new Lifetime(Duration.ofMinutes(15));
  static final ContentType TEXT = new ContentType("text/plain");
  static final Delivery AS_TEXT =
      Delivery.of(TEXT, new FileName("a.txt"), Disposition.Kind.ATTACHMENT);
  static final byte[] HELLO = bytes("hello, store");
  static final byte[] OTHER = bytes("HELLO, STORE");

  private static final SecureRandom RANDOM = new SecureRandom();

  private Samples() {}

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static UploadId id() {
    return UploadId.at(Instant.now(), RANDOM);
  }

  static ObjectKey key() {
    return new ObjectKey("t/local/" + id() + ".txt");
  }

  static Placement at(ObjectKey key) {
    return new Placement(key, Optional.empty());
  }

  static Constraints exactly(byte[] content) {
    return new Constraints(
        new SizeLimit.Exactly(new ByteCount(content.length)), TEXT, Optional.empty());
  }
}
