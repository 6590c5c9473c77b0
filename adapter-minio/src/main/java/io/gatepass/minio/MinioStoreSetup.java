package io.gatepass.minio;

import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules of one bucket, as far as MinIO has any. */
final class MinioStoreSetup implements StoreSetup {
  private final LifecycleRules lifecycle;
  private final MinioSettings settings;

  MinioStoreSetup(LifecycleRules lifecycle, MinioSettings settings) {
    this.lifecycle = lifecycle;
    this.settings = settings;
  }

  @Override
  public Standing standing(Rule rule, Set<URI> pages) {
    return switch (rule) {
      case PAGES -> new Standing.Untold("MinIO has this for the whole server, not for a bucket");
      case FORGOTTEN_PARTS ->
          new Standing.Needless("MinIO removes parts of itself, 24 hours after opening");
      case STAGING -> Standing.asked(lifecycle::standing);
      case STRANGERS ->
          new Standing.Needless("MinIO has no such switch: a bucket without a policy is closed");
    };
  }

  @Override
  public Standing add(Rule rule, Set<URI> pages) {
    return switch (rule) {
      case PAGES, FORGOTTEN_PARTS, STRANGERS -> standing(rule, pages);
      case STAGING -> lifecycle.add();
    };
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
      case STAGING ->
          "mc ilm rule add --prefix " + LifecycleRules.STAGING + " --expire-days 31 " + bucket;
      case STRANGERS -> "mc anonymous set none " + bucket;
    };
  }
}
