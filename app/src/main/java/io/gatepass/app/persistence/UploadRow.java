package io.gatepass.app.persistence;

import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.MappedProperty;
import io.micronaut.data.annotation.Relation;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns are named, because a name that is not is made anew for each value that is read. */
@MappedEntity("upload")
record UploadRow(
    @MappedProperty("id") @Id UUID id,
    @MappedProperty("tenant") String tenant,
    @MappedProperty("owner") String owner,
    @MappedProperty("policy") String policy,
    @MappedProperty("store") String store,
    @MappedProperty("store_identity") String storeIdentity,
    @MappedProperty("status") String status,
    @MappedProperty("object_key") String objectKey,
    @MappedProperty("staging_key") @Nullable String stagingKey,
    @MappedProperty("filename") String filename,
    @MappedProperty("content_type") String contentType,
    @Relation(Relation.Kind.EMBEDDED) SizeColumns size,
    @MappedProperty("checksum_algorithm") @Nullable String checksumAlgorithm,
    @MappedProperty("checksum_value") @Nullable String checksumValue,
    @MappedProperty("transfer") String transfer,
    @MappedProperty("redirect") @Nullable String redirect,
    @MappedProperty("part_size") @Nullable Long partSize,
    @MappedProperty("session") @Nullable String session,
    @Relation(Relation.Kind.EMBEDDED) EnforcedColumns enforced,
    @MappedProperty("metadata") String metadata,
    @MappedProperty("reserved_bytes") long reservedBytes,
    @Relation(Relation.Kind.EMBEDDED) FoundColumns found,
    @MappedProperty("checksum_status") @Nullable String checksumStatus,
    @MappedProperty("violations") @Nullable String violations,
    @MappedProperty("waiting") @Nullable String waiting,
    @MappedProperty("due_at") @Nullable Instant dueAt,
    @MappedProperty("last_signed_expiry") Instant lastSignedExpiry,
    @MappedProperty("signed_at") @Nullable Instant signedAt,
    @MappedProperty("created_at") Instant createdAt,
    @MappedProperty("expires_at") Instant expiresAt,
    @MappedProperty("since") Instant since,
    @MappedProperty("token") @Nullable UUID token) {

  @Embeddable
  record SizeColumns(
      @MappedProperty("size_kind") String kind, @MappedProperty("size_bytes") long bytes) {}

  @Embeddable
  record EnforcedColumns(
      @MappedProperty("enforced_size") String size,
      @MappedProperty("enforced_content_type") String contentType,
      @MappedProperty("enforced_checksum") @Nullable String checksum,
      @MappedProperty("enforced_write_once") String writeOnce) {}

  @Embeddable
  record FoundColumns(
      @MappedProperty("found_key") @Nullable String key,
      @MappedProperty("found_tag") @Nullable String tag,
      @MappedProperty("found_version") @Nullable String version,
      @MappedProperty("found_size") @Nullable Long size) {}
}
