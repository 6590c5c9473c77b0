package io.gatepass.app.persistence;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.TokenId;
import io.gatepass.ports.UploadToken;
import io.gatepass.ports.UploadTokenRepository;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("upload_token")
record UploadTokenRow(
    @Id UUID id,
    String tenant,
    String owner,
    String policy,
    @Nullable Long maxSize,
    int permitted,
    int used,
    String metadata,
    String digest,
    Instant createdAt,
    Instant expiresAt,
    Instant openUntil,
    @Nullable Instant revokedAt) {

  static UploadTokenRow of(UploadTokenRepository.Kept kept, Json json) {
    UploadToken token = kept.token();
    return new UploadTokenRow(
        token.id().value(),
        token.tenant(),
        token.owner(),
        token.policy().value(),
        token.maxSize().map(ByteCount::value).orElse(null),
        token.count(),
        token.used(),
        json.write(token.metadata()),
        kept.digest(),
        Micros.of(token.createdAt()),
        Micros.of(token.expiresAt()),
        Micros.of(token.openUntil()),
        token.revokedAt().map(Micros::of).orElse(null));
  }

  UploadTokenRepository.Kept kept(Json json) {
    return new UploadTokenRepository.Kept(
        new UploadToken(
            new TokenId(id),
            tenant,
            owner,
            new PolicyName(policy),
            Optional.ofNullable(maxSize).map(ByteCount::new),
            permitted,
            used,
            json.metadata(metadata),
            createdAt,
            expiresAt,
            openUntil,
            Optional.ofNullable(revokedAt)),
        digest);
  }

  @Override
  public String toString() {
    return "UploadTokenRow[" + id + "]";
  }
}
