package io.gatepass.minio;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StoreSetup;
import io.minio.GetBucketLifecycleArgs;
import io.minio.MinioAsyncClient;
import io.minio.messages.Filter;
import io.minio.messages.LifecycleConfiguration;
import io.minio.messages.Status;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of one bucket, as far as MinIO has any. */
final class MinioStoreSetup implements StoreSetup {
  private static final String STAGING = "STAGING/";

  private final MinioAsyncClient client;
  private final MinioSettings settings;
  private final MinioErrors errors;

  MinioStoreSetup(MinioAsyncClient client, MinioSettings settings, MinioErrors errors) {
    this.client = client;
    this.settings = settings;
    this.errors = errors;
  }

  @Override
  public Standing forgottenParts() {
    return new Standing.Needless("MinIO removes parts of itself, 24 hours after opening");
  }

  @Override
  public Standing staging() {
    try {
      return rules().stream().anyMatch(MinioStoreSetup::removesStaging)
          ? new Standing.Set("a rule removes what is left below " + STAGING)
          : new Standing.Missing("no rule removes what is left below " + STAGING);
    } catch (StorageException unasked) {
      return new Standing.Unasked(String.valueOf(unasked.getMessage()));
    }
  }

  /** The SDK takes the answer that there are none for null. */
  private List<LifecycleConfiguration.Rule> rules() {
    LifecycleConfiguration found =
        errors.await(
            Operation.RULES,
            () ->
                client.getBucketLifecycle(
                    GetBucketLifecycleArgs.builder().bucket(settings.bucket()).build()));
    return found == null || found.rules() == null ? List.of() : found.rules();
  }

  private static boolean removesStaging(LifecycleConfiguration.Rule rule) {
    return rule.status() == Status.ENABLED
        && rule.expiration() != null
        && rule.expiration().days() != null
        && covers(rule.filter());
  }

  private static boolean covers(Filter filter) {
    return filter == null
        || (filter.andOperator() == null
            && filter.tag() == null
            && (filter.prefix() == null || STAGING.startsWith(filter.prefix())));
  }

  @Override
  public Standing strangers() {
    return new Standing.Needless("MinIO has no such switch: a bucket without a policy is closed");
  }

  @Override
  public URI listing() {
    return settings.publicEndpoint().resolve("/" + settings.bucket() + "/?list-type=2&max-keys=1");
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    String bucket = "ALIAS/" + settings.bucket();
    return switch (topic) {
      case PLACE -> "Correct the setting bucket, or make it: mc mb " + bucket;
      case RIGHTS ->
          "Give the user the policy in docs/stores/minio.md#permissions, with " + settings.bucket();
      case PAGES ->
          "Start the server with MINIO_API_CORS_ALLOW_ORIGIN="
              + pages.stream().map(URI::toString).collect(Collectors.joining(","));
      case FORGOTTEN_PARTS -> "Start the server with MINIO_API_STALE_UPLOADS_EXPIRY=24h";
      case STAGING -> "mc ilm rule add --prefix " + STAGING + " --expire-days 31 " + bucket;
      case STRANGERS -> "mc anonymous set none " + bucket;
    };
  }
}
