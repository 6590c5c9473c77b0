package io.gatepass.app.persistence;

import static io.gatepass.app.persistence.Samples.LATER;
import static io.gatepass.app.persistence.Samples.NOW;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Caller;
import io.gatepass.domain.Grant;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Scope;
import io.gatepass.domain.TokenId;
import io.gatepass.domain.Upload;
import io.gatepass.domain.UploadId;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository.Kept;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Upload tokens of Alice's, and what is created under them. */
final class TokenSamples {
  private TokenSamples() {}

  /** For so many uploads. */
  static Kept plain(int count) {
    return kept(count, LATER);
  }

  static Kept expired() {
    return kept(1, NOW);
  }

  /** With everything that may be absent. */
  static Kept full() {
    UploadToken plain = plain(10_000).token();
    return new Kept(
        new UploadToken(
            plain.id(),
            "t".repeat(63),
            "ö".repeat(255),
            new PolicyName("video"),
            Optional.of(new ByteCount(Long.MAX_VALUE)),
            10_000,
            9_999,
            new Metadata(Map.of("ключ", "{\"json\": 1}\n 🎈", "z", "")),
            NOW,
            LATER,
            LATER.plusSeconds(1),
            Optional.of(LATER)),
        "0123456789abcdef".repeat(4));
  }

  static Upload.Pending under(TokenId token) {
    Grant grant = new Grant(token, PolicyName.DEFAULT, Optional.empty(), Metadata.NONE, LATER, 1);
    Caller holder = new Caller("acme", "alice", Set.of(Scope.UPLOAD), Optional.of(grant));
    return Samples.pending(holder, NOW);
  }

  private static Kept kept(int count, Instant end) {
    TokenId id = new TokenId(UploadId.at(NOW, new SecureRandom()).value());
    return new Kept(
        new UploadToken(
            id,
            "acme",
            "alice",
            PolicyName.DEFAULT,
            Optional.empty(),
            count,
            0,
            Metadata.NONE,
            NOW,
            end,
            end,
            Optional.empty()),
        "f".repeat(64));
  }
}
