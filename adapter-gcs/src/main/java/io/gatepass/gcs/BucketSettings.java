package io.gatepass.gcs;

import com.google.api.services.storage.model.Bucket;
import com.google.cloud.storage.spi.v1.StorageRpc.Option;
import io.gatepass.ports.StorageException.Misconfigured;
import io.gatepass.ports.StorageException.Misconfigured.Reason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is set on a bucket, with everything in it that nobody here knows. */
final class BucketSettings {
  private static final String FIELDS = "name,metageneration,cors,lifecycle,iamConfiguration";

  private final GcsClients clients;
  private final GcsSettings settings;
  private final Calls calls;
  private final GcsErrors errors;

  BucketSettings(GcsClients clients, GcsSettings settings, Calls calls, GcsErrors errors) {
    this.clients = clients;
    this.settings = settings;
    this.calls = calls;
    this.errors = errors;
  }

  Bucket read() {
    return there(
        calls.run(
            Operation.RULES, () -> clients.buckets().get(named(), Map.of(Option.FIELDS, FIELDS))));
  }

  /** Writes what is set in the second, unless somebody changed the bucket since the first. */
  void write(Operation operation, Bucket seen, Bucket next) {
    Map<Option, Object> unchanged =
        Map.of(Option.IF_METAGENERATION_MATCH, seen.getMetageneration());
    var _ =
        calls.run(
            operation, () -> clients.buckets().patch(next.setName(settings.bucket()), unchanged));
  }

  private Bucket named() {
    return new Bucket().setName(settings.bucket());
  }

  /** The SDK answers null where there is no bucket. */
  private Bucket there(@Nullable Bucket bucket) {
    if (bucket == null) {
      throw new Misconfigured(
          Reason.PLACE,
          errors.message(
              Operation.RULES, "status 404. Create the bucket or correct the setting bucket."));
    }
    return bucket;
  }
}
