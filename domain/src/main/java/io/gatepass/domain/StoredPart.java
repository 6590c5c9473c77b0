package io.gatepass.domain;

import java.util.Optional;

/**
 * A part as the store lists it.
 *
 * @param tag the store's mark of these bytes of this part; of the part alone, whatever its bytes,
 *     where the store has no other
 * @param checksum a digest of the part, computed by the store
 */
public record StoredPart(int number, ByteCount size, EntityTag tag, Optional<Checksum> checksum) {}
