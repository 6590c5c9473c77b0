package peer;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** An upload as it is kept. */
@Serdeable
public record Row(
    UUID id,
    String owner,
    String status,
    String objectKey,
    String filename,
    String contentType,
    long sizeBytes,
    Instant createdAt,
    Instant expiresAt) {}
