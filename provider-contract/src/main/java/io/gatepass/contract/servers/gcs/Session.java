package io.gatepass.contract.servers.gcs;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * One multipart upload that is open.
 *
 * @param properties of the object that it will be, as {@link StoredBlob}'s
 * @param parts by number, each as it was written last
 */
record Session(
    String id,
    String bucket,
    String key,
    Map<String, String> properties,
    Map<String, String> metadata,
    TreeMap<Integer, Content> parts,
    Instant initiated) {

  boolean isFor(String otherBucket, String otherKey) {
    return bucket.equals(otherBucket) && key.equals(otherKey);
  }
}
