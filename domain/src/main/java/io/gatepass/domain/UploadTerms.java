package io.gatepass.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * All that is fixed for the life of an upload.
 *
 * @param store the store that was chosen at creation and is remembered, whatever the configuration
 *     says later
 * @param storeIdentity where that store's objects were at creation
 * @param expiresAt when a pending upload ends; no signed upload request outlives it
 * @param token under which it was created; empty: by its owner
 */
public record UploadTerms(
    UploadId id,
    String tenant,
    String owner,
    PolicyName policy,
    StoreName store,
    StoreIdentity storeIdentity,
    Placement placement,
    FileName filename,
    Constraints constraints,
    Transfer transfer,
    Enforced enforced,
    Metadata metadata,
    Instant createdAt,
    Instant expiresAt,
    Optional<TokenId> token) {}
