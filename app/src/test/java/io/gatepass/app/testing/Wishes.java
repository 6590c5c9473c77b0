package io.gatepass.app.testing;

import io.gatepass.app.upload.NewUpload;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import java.util.Optional;

/** What clients ask for: five bytes of a PNG, unless a test says otherwise. */
public final class Wishes {
  public static final ByteCount SIZE = new ByteCount(5);

  private Wishes() {}

  public static NewUpload png() {
    return of("image/png", SIZE.value(), PolicyName.DEFAULT.value());
  }

  public static NewUpload of(String type, long size, String policy) {
    return of(type, size, policy, Optional.empty());
  }

  public static NewUpload png(Checksum checksum) {
    return of("image/png", SIZE.value(), PolicyName.DEFAULT.value(), Optional.of(checksum));
  }

  private static NewUpload of(String type, long size, String policy, Optional<Checksum> checksum) {
    return new NewUpload(
        new FileName("Cat.PNG"),
        new ContentType(type),
        new ByteCount(size),
        new PolicyName(policy),
        checksum,
        Metadata.NONE);
  }
}
