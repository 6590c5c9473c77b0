package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Relation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@MappedEntity("upload")
record UploadRow(
    @Id UUID id,
    String tenant,
    String owner,
    String policy,
    String store,
    String storeIdentity,
    String status,
    String objectKey,
    @Nullable String stagingKey,
    String filename,
    String contentType,
    @Relation(Relation.Kind.EMBEDDED) SizeColumns size,
    @Nullable String checksumAlgorithm,
    @Nullable String checksumValue,
    String transfer,
    @Nullable String redirect,
    @Nullable Long partSize,
    @Nullable String session,
    @Relation(Relation.Kind.EMBEDDED) EnforcedColumns enforced,
    String metadata,
    long reservedBytes,
    @Relation(Relation.Kind.EMBEDDED) FoundColumns found,
    @Nullable String checksumStatus,
    @Nullable String violations,
    @Nullable String waiting,
    @Nullable Instant dueAt,
    Instant lastSignedExpiry,
    @Nullable Instant signedAt,
    Instant createdAt,
    Instant expiresAt,
    Instant since,
    @Nullable UUID token) {

  @Embeddable
  record SizeColumns(String kind, long bytes) {}

  @Embeddable
  record EnforcedColumns(
      String size, String contentType, @Nullable String checksum, String writeOnce) {}

  @Embeddable
  record FoundColumns(
      @Nullable String key, @Nullable String tag, @Nullable String version, @Nullable Long size) {}
}
