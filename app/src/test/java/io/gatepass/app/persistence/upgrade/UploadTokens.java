package io.gatepass.app.persistence.upgrade;

import static io.gatepass.app.persistence.upgrade.Meant.SIGNED_UNTIL;
import static org.assertj.core.api.Assertions.assertThat;

import io.gatepass.app.persistence.TestDatabase;
import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.Transfer;
import io.gatepass.domain.Upload;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Version 16: upload tokens, and what was created under one. */
final class UploadTokens {
  private static final String DIGEST = "fedcba9876543210".repeat(4);

  private UploadTokens() {}

  static Era era() {
    return new Era(
        "16",
        List.of(insert(1, "1048576, '2026-05-01T11:00:00Z'"), insert(2, "null, null")),
        today -> {
          isRead(today, meant(1, Optional.of(new ByteCount(1 << 20)), true));
          isRead(today, meant(2, Optional.empty(), false));
        });
  }

  static Era under() {
    return Kept.era(
        "16",
        List.of(
            new Kept(
                OldUpload.pending(161).with("transfer", "'put'").with("token", "'" + id(1) + "'"),
                new Upload.Pending(
                    Meant.terms(
                        161,
                        Optional.empty(),
                        Meant.FIVE_BYTES,
                        new Transfer.Put(),
                        Meant.WIRE,
                        Metadata.NONE,
                        Optional.of(new TokenId(id(1)))),
                    SIGNED_UNTIL))));
  }

  private static void isRead(TestDatabase today, UploadToken token) {
    assertThat(today.context().getBean(UploadTokenRepository.class).find(token.id()))
        .contains(new UploadTokenRepository.Kept(token, DIGEST));
  }

  private static UUID id(int number) {
    return UUID.fromString("019de2f5-0000-7000-8000-%012d".formatted(number));
  }

  private static String insert(int number, String more) {
    return """
    insert into upload_token (id, tenant, owner, policy, permitted, used, metadata, digest,
      created_at, expires_at, open_until, max_size, revoked_at)
    values ('%s', 'acme', 'alice', 'default', 3, 1, '{"album":"7"}', '%s', '2026-05-01T10:00:00Z',
      '2026-05-01T11:00:00Z', '2026-05-02T10:00:00Z', %s)
    """
        .formatted(id(number), DIGEST, more);
  }

  private static UploadToken meant(int number, Optional<ByteCount> most, boolean revoked) {
    return new UploadToken(
        new TokenId(id(number)),
        "acme",
        "alice",
        PolicyName.DEFAULT,
        most,
        3,
        1,
        new Metadata(Map.of("album", "7")),
        Meant.CREATED,
        Meant.SINCE,
        Meant.EXPIRES,
        revoked ? Optional.of(Meant.SINCE) : Optional.empty());
  }
}
