package io.gatepass.domain;

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
 * @param checksums only digests that the store computed itself, of the whole content
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
}
