package io.gatepass.domain;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a look at the store found.
 *
 * @param contentType as the store reports it, which may be no valid type at all
 * @param uploadId the upload that our signature bound to these bytes, if any
 * @param foreignHeaders names of stored headers and labels that no signature of ours asked for:
 *     they ride along on an upload and would change how a download is served
 * @param checksums only digests of the whole content that the store computed, or of all its parts
 */
public record StoredObject(
    ObjectRef ref,
    ByteCount size,
    String contentType,
    Optional<String> uploadId,
    Set<String> foreignHeaders,
    Map<ChecksumAlgorithm, Checksum> checksums) {
  public StoredObject {
    foreignHeaders = Set.copyOf(foreignHeaders);
    checksums = Map.copyOf(checksums);
  }

  /** The same, with a digest that was put together from what the store computed of its parts. */
  public StoredObject with(Checksum combined) {
    Map<ChecksumAlgorithm, Checksum> known = new EnumMap<>(ChecksumAlgorithm.class);
    known.putAll(checksums);
    known.put(combined.algorithm(), combined);
    return new StoredObject(ref, size, contentType, uploadId, foreignHeaders, known);
  }
}
