package io.gatepass.app.persistence.upgrade;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.Constraints;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.Enforced;
import io.gatepass.domain.Enforcement;
import io.gatepass.domain.EntityTag;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import io.gatepass.domain.Placement;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.SizeLimit;
import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.UploadTerms;
import java.time.Instant;
import java.util.Optional;

/** What the rows of {@link OldUpload} say, in the words of today. */
final class Meant {
  static final Instant CREATED = Instant.parse("2026-05-01T10:00:00Z");
  static final Instant SIGNED_UNTIL = Instant.parse("2026-05-01T10:15:00Z");
  static final Instant SINCE = Instant.parse("2026-05-01T11:00:00Z");
  static final Instant EXPIRES = Instant.parse("2026-05-02T10:00:00Z");
  static final ByteCount FIVE = new ByteCount(5);
  static final Constraints FIVE_BYTES = limited(new SizeLimit.Exactly(FIVE), Optional.empty());
  static final Enforced WIRE = enforced(Optional.empty());

  private Meant() {}

  static UploadTerms terms(int number) {
    return terms(number, new Transfer.Put());
  }

  static UploadTerms terms(int number, Transfer transfer) {
    return terms(number, Optional.empty(), FIVE_BYTES, transfer);
  }

  static UploadTerms terms(
      int number, Optional<String> staging, Constraints constraints, Transfer transfer) {
    return terms(number, staging, constraints, transfer, WIRE, Metadata.NONE, Optional.empty());
  }

  static UploadTerms terms(
      int number,
      Optional<String> staging,
      Constraints constraints,
      Transfer transfer,
      Enforced enforced,
      Metadata metadata,
      Optional<TokenId> token) {
    return new UploadTerms(
        OldUpload.id(number),
        "acme",
        "alice",
        PolicyName.DEFAULT,
        new StoreName("main"),
        new StoreIdentity("s3://eu/media"),
        new Placement(new ObjectKey("t/acme/" + number), staging.map(ObjectKey::new)),
        new FileName("a.png"),
        constraints,
        transfer,
        enforced,
        metadata,
        CREATED,
        EXPIRES,
        token);
  }

  static Constraints limited(SizeLimit size, Optional<Checksum> checksum) {
    return new Constraints(size, new ContentType("image/png"), checksum);
  }

  static Enforced enforced(Optional<Enforcement> checksum) {
    return new Enforced(Enforcement.WIRE, Enforcement.WIRE, checksum, Enforcement.WIRE);
  }

  static ObjectRef object(int number) {
    return object("t/acme/" + number, Optional.empty());
  }

  static ObjectRef object(String key, Optional<String> version) {
    return new ObjectRef(new ObjectKey(key), new EntityTag("\"x\""), version);
  }
}
