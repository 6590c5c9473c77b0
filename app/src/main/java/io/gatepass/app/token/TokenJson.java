package io.gatepass.app.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gatepass.domain.ByteCount;
import io.gatepass.ports.UploadToken;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An upload token as its maker sees it.
 *
 * @param id how the token begins
 * @param maxSize bytes; absent: what the policy permits
 * @param used how many of {@code count} uploads were created
 * @param expiresAt from then on none is created; what was goes on until its own deadline
 * @param revokedAt absent: it was not revoked
 * @param token the whole token, only in the answer that made it
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record TokenJson(
    String id,
    String tenant,
    String owner,
    String policy,
    @Nullable Long maxSize,
    int count,
    int used,
    Map<String, String> metadata,
    String createdAt,
    String expiresAt,
    @Nullable String revokedAt,
    @Nullable String token) {

  static TokenJson of(UploadToken token) {
    return of(token, null);
  }

  static TokenJson withSecret(CreateToken.Made made) {
    return of(made.token(), made.secret().text());
  }

  private static TokenJson of(UploadToken token, @Nullable String secret) {
    return new TokenJson(
        TokenName.of(token.id()),
        token.tenant(),
        token.owner(),
        token.policy().value(),
        token.maxSize().map(ByteCount::value).orElse(null),
        token.count(),
        token.used(),
        token.metadata().entries(),
        token.createdAt().toString(),
        token.expiresAt().toString(),
        token.revokedAt().map(Instant::toString).orElse(null),
        secret);
  }

  @Override
  public String toString() {
    return "TokenJson[" + id + "]";
  }
}
