package io.gatepass.gcs;

import com.google.api.services.storage.model.Bucket;
import com.google.api.services.storage.model.Bucket.IamConfiguration;
import io.gatepass.ports.Standing;
import io.gatepass.ports.StoreSetup;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of one bucket. */
final class GcsStoreSetup implements StoreSetup {
  private static final String ENFORCED = "enforced";
  private static final String PREVENTION =
      "{\"iamConfiguration\":{\"publicAccessPrevention\":\"" + ENFORCED + "\"}}";

  private final BucketSettings bucket;
  private final GcsSettings settings;

  GcsStoreSetup(BucketSettings bucket, GcsSettings settings) {
    this.bucket = bucket;
    this.settings = settings;
  }

  @Override
  public Standing standing(Rule rule, Set<URI> pages) {
    return Standing.asked(() -> standing(rule, new PageRules(pages), bucket.read()));
  }

  private static Standing standing(Rule rule, PageRules pages, Bucket seen) {
    return switch (rule) {
      case PAGES -> pages(pages, seen);
      case FORGOTTEN_PARTS -> lifecycle(LifecycleRules.PARTS, seen);
      case STAGING -> lifecycle(LifecycleRules.STAGING, seen);
      case STRANGERS -> strangers(seen);
    };
  }

  private static Standing pages(PageRules pages, Bucket seen) {
    List<String> outside = pages.outside(seen);
    return outside.isEmpty()
        ? new Standing.Set("rules let " + String.join(" and ", pages.origins()) + " send")
        : missing(
            "no rule lets " + String.join(" and ", outside) + " do all that is needed",
            pages.json());
  }

  private static Standing lifecycle(LifecycleRules rule, Bucket seen) {
    return rule.standing(seen)
        .orElseGet(() -> missing("no rule of the bucket does this", rule.json()));
  }

  private static Standing strangers(Bucket seen) {
    IamConfiguration iam = seen.getIamConfiguration();
    return iam != null && ENFORCED.equals(iam.getPublicAccessPrevention())
        ? new Standing.Set("public access prevention is enforced")
        : missing("public access prevention is not enforced on the bucket", PREVENTION);
  }

  private static IamConfiguration prevention() {
    return new IamConfiguration().setPublicAccessPrevention(ENFORCED);
  }

  private static Standing missing(String seen, String addition) {
    return new Standing.Missing(
        seen, Optional.of(new Standing.Addition(addition, /* guarded= */ true)));
  }

  @Override
  public Standing add(Rule rule, Set<URI> pages) {
    PageRules wanted = new PageRules(pages);
    Bucket seen = bucket.read();
    Standing standing = standing(rule, wanted, seen);
    if (standing instanceof Standing.Missing missing && missing.addition().isPresent()) {
      Operation operation = rule == Rule.STRANGERS ? Operation.SET_PREVENTION : Operation.SET_RULES;
      bucket.write(operation, seen, next(rule, wanted, seen));
    }
    return standing;
  }

  private static Bucket next(Rule rule, PageRules pages, Bucket seen) {
    return switch (rule) {
      case PAGES -> new Bucket().setCors(pages.with(seen));
      case FORGOTTEN_PARTS -> new Bucket().setLifecycle(LifecycleRules.PARTS.with(seen));
      case STAGING -> new Bucket().setLifecycle(LifecycleRules.STAGING.with(seen));
      case STRANGERS -> new Bucket().setIamConfiguration(prevention());
    };
  }

  @Override
  public URI listing() {
    return settings.publicEndpoint().resolve("/" + settings.bucket() + "?list-type=2&max-keys=1");
  }

  @Override
  public String remedy(Topic topic, Set<URI> pages) {
    String name = "gs://" + settings.bucket();
    String update = "gcloud storage buckets update " + name;
    return switch (topic) {
      case PLACE -> "Correct the setting bucket, or make it: gcloud storage buckets create " + name;
      case RIGHTS -> "Grant the roles in docs/stores/gcs.md#permissions on " + name;
      case PAGES ->
          update
              + " --cors-file=cors.json, with the rules that are there and "
              + new PageRules(pages).json();
      case FORGOTTEN_PARTS -> lifecycle(update, LifecycleRules.PARTS);
      case STAGING -> lifecycle(update, LifecycleRules.STAGING);
      case STRANGERS -> update + " --public-access-prevention";
    };
  }

  private static String lifecycle(String update, LifecycleRules rule) {
    return update
        + " --lifecycle-file=lifecycle.json, with the rules that are there and "
        + rule.json();
  }
}
