package io.gatepass.app.upload;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import io.gatepass.domain.Transfer;
import java.util.Optional;

/**
 * What a client asks for, each value already checked by itself.
 *
 * @param size empty: as much as policy and store permit, which only a form can demand
 * @param transfer empty: the client takes what is offered
 */
public record NewUpload(
    FileName filename,
    ContentType contentType,
    Optional<ByteCount> size,
    PolicyName policy,
    Optional<Transfer> transfer,
    Optional<Checksum> checksum,
    Metadata metadata) {}
