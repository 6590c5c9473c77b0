package io.gatepass.gcs;

import com.google.cloud.storage.Bucket;
import com.google.cloud.storage.BucketInfo.IamConfiguration;
import com.google.cloud.storage.BucketInfo.LifecycleRule;
import com.google.cloud.storage.BucketInfo.PublicAccessPrevention;
import com.google.cloud.storage.Storage.BucketField;
import com.google.cloud.storage.Storage.BucketGetOption;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StorageException;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules of one bucket. */
final class GcsStoreSetup implements StoreSetup {
  private static final String STAGING = "STAGING/";

  private final GcsClients clients;
  private final GcsSettings settings;
  private final Calls calls;

  GcsStoreSetup(GcsClients clients, GcsSettings settings, Calls calls) {
    this.clients = clients;
    this.settings = settings;
    this.calls = calls;
  }

  @Override
  public Standing forgottenParts() {
    return rule(
        "a rule removes parts that nobody puts together",
        rule ->
            rule.getAction().getActionType().equals("AbortIncompleteMultipartUpload")
                && covers(rule, ""));
  }

  @Override
  public Standing staging() {
    return rule(
        "a rule removes what is left below " + STAGING,
        rule -> rule.getAction().getActionType().equals("Delete") && covers(rule, STAGING));
  }

  private Standing rule(String seen, Predicate<LifecycleRule> wanted) {
    return asked(bucket -> {
      List<? extends LifecycleRule> rules = bucket.getLifecycleRules();
      return rules != null && rules.stream().anyMatch(wanted)
          ? new Standing.Set(seen)
          : new Standing.Missing("no rule of the bucket does this");
    });
  }

  private static boolean covers(LifecycleRule rule, String prefix) {
    List<String> only = rule.getCondition().getMatchesPrefix();
    return rule.getCondition().getAge() != null
        && (only == null || only.isEmpty() || only.stream().anyMatch(prefix::startsWith));
  }

  @Override
  public Standing strangers() {
    return asked(bucket -> {
      IamConfiguration iam = bucket.getIamConfiguration();
      return iam != null && iam.getPublicAccessPrevention() == PublicAccessPrevention.ENFORCED
          ? new Standing.Set("public access prevention is enforced")
          : new Standing.Missing("public access prevention is not enforced on the bucket");
    });
  }

  private Standing asked(Function<Bucket, Standing> question) {
    try {
      Bucket bucket =
          calls.run(
              Operation.RULES,
              () ->
                  clients
                      .objects()
                      .get(
                          settings.bucket(),
                          BucketGetOption.fields(
                              BucketField.LIFECYCLE, BucketField.IAMCONFIGURATION)));
      return answered(bucket, question);
    } catch (StorageException unasked) {
      return new Standing.Unasked(String.valueOf(unasked.getMessage()));
    }
  }

  /** The SDK answers null where there is no bucket. */
  private static Standing answered(@Nullable Bucket bucket, Function<Bucket, Standing> question) {
    return bucket == null ? new Standing.Unasked("there is no bucket") : question.apply(bucket);
  }

  @Override
  public URI listing() {
    return settings.publicEndpoint().resolve("/" + settings.bucket() + "?list-type=2&max-keys=1");
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    String bucket = "gs://" + settings.bucket();
    String update = "gcloud storage buckets update " + bucket;
    return switch (topic) {
      case PLACE ->
          "Correct the setting bucket, or make it: gcloud storage buckets create " + bucket;
      case RIGHTS -> "Grant the roles in docs/stores/gcs.md#permissions on " + bucket;
      case PAGES ->
          update + " --cors-file=cors.json, which is in docs/stores/gcs.md#cors, for " + pages;
      case FORGOTTEN_PARTS, STAGING ->
          update + " --lifecycle-file=lifecycle.json, which is in docs/stores/gcs.md";
      case STRANGERS -> update + " --public-access-prevention";
    };
  }
}
