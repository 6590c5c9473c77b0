package io.gatepass.app.upload;

import io.gatepass.domain.ByteCount;
import io.gatepass.domain.Checksum;
import io.gatepass.domain.ContentType;
import io.gatepass.domain.FileName;
import io.gatepass.domain.Metadata;
import io.gatepass.domain.PolicyName;
import java.util.Optional;

/** What a client asks for, each value already checked by itself. */
public record NewUpload(
    FileName filename,
    ContentType contentType,
    ByteCount size,
    PolicyName policy,
    Optional<Checksum> checksum,
    Metadata metadata) {}
