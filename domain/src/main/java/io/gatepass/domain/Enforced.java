package io.gatepass.domain;

import java.util.Optional;

/**
 * Where each promise of one upload is kept, as it was when the upload was created: what the client
 * and the auditor are told. The checksum is absent where none was declared.
 */
public record Enforced(
    Enforcement size,
    Enforcement contentType,
    Optional<Enforcement> checksum,
    Enforcement writeOnce) {}
