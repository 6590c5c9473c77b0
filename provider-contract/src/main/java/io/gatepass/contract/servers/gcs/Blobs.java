package io.gatepass.contract.servers.gcs;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Everything that is stored; one call at a time, so that a condition holds while it is used. */
final class Blobs {
  private static final long FIRST_GENERATION = 1_700_000_000_000_000L;

  private final Map<String, Map<String, StoredBlob>> buckets = new HashMap<>();
  private final InstantSource clock;
  private long generation = FIRST_GENERATION;

  Blobs(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void create(String bucket) {
    buckets.putIfAbsent(bucket, new HashMap<>());
  }

  synchronized Optional<StoredBlob> find(String bucket, String key) {
    return Optional.ofNullable(in(bucket).get(key));
  }

  /** With a condition on the generation that is there; 0 stands for none. */
  synchronized StoredBlob put(
      String bucket,
      String key,
      Content content,
      Map<String, String> properties,
      Map<String, String> metadata,
      OptionalLong ifGeneration) {
    Map<String, StoredBlob> blobs = in(bucket);
    check(blobs, key, ifGeneration);
    StoredBlob blob =
        new StoredBlob(bucket, key, content, properties, metadata, ++generation, clock.instant());
    blobs.put(key, blob);
    return blob;
  }

  synchronized void delete(String bucket, String key, OptionalLong ifGeneration) {
    Map<String, StoredBlob> blobs = in(bucket);
    if (!blobs.containsKey(key)) {
      throw Refusal.noSuchObject(bucket, key);
    }
    check(blobs, key, ifGeneration);
    blobs.remove(key);
  }

  synchronized List<StoredBlob> list(String bucket) {
    return List.copyOf(in(bucket).values());
  }

  private Map<String, StoredBlob> in(String bucket) {
    return Optional.ofNullable(buckets.get(bucket)).orElseThrow(Refusal::noSuchBucket);
  }

  private static void check(Map<String, StoredBlob> blobs, String key, OptionalLong ifGeneration) {
    long current = Optional.ofNullable(blobs.get(key)).map(StoredBlob::generation).orElse(0L);
    if (ifGeneration.isPresent() && ifGeneration.getAsLong() != current) {
      throw Refusal.conditionNotMet();
    }
  }
}
