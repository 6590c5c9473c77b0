package io.gatepass.s3;

import io.gatepass.ports.StoreSetup.Topic;
import java.net.URI;
import java.util.Set;

/** Commands that put one bucket right, with its names in them. */
record S3Remedies(S3Settings settings) {

  String remedy(Topic topic, Set<URI> pages) {
    return switch (topic) {
      case PLACE ->
          "Correct the setting bucket, or make it: "
              + command("create-bucket")
              + (settings.dialect() == Dialect.AWS
                  ? " --create-bucket-configuration LocationConstraint=" + settings.region()
                  : "");
      case RIGHTS ->
          "Give the key the policy in docs/stores/s3.md#permissions, with " + settings.bucket();
      case PAGES -> pages(pages);
      case FORGOTTEN_PARTS -> lifecycle(LifecycleRule.PARTS);
      case STAGING -> lifecycle(LifecycleRule.STAGING);
      case STRANGERS -> strangers();
    };
  }

  private String pages(Set<URI> pages) {
    PageNeeds needs = PageNeeds.of(pages, settings.dialect());
    return switch (settings.dialect()) {
      case MINIO ->
          "Start the server with MINIO_API_CORS_ALLOW_ORIGIN=" + String.join(",", needs.origins());
      case B2 ->
          "Beside the rules that are there (the command replaces them all): b2 bucket update"
              + " --cors-rules '[{\"corsRuleName\":\"gatepass\",\"allowedOrigins\":"
              + PageNeeds.list(needs.origins())
              + ",\"allowedOperations\":[\"s3_put\",\"s3_get\",\"s3_head\"],\"allowedHeaders\":"
              + PageNeeds.list(needs.headers())
              + ",\"exposeHeaders\":[\"etag\"],\"maxAgeSeconds\":3600}]' "
              + settings.bucket();
      case AWS, R2, GENERIC ->
          "Beside the rules that are there (the command replaces them all): "
              + command("put-bucket-cors")
              + " --cors-configuration '{\"CORSRules\":["
              + needs.json()
              + "]}'";
    };
  }

  private String lifecycle(LifecycleRule rule) {
    return "Beside the rules that are there (the command replaces them all): "
        + command("put-bucket-lifecycle-configuration")
        + " --lifecycle-configuration '{\"Rules\":["
        + rule.json(LifecycleRules.keepsVersions(settings.dialect()))
        + "]}'";
  }

  private String strangers() {
    return settings.dialect() == Dialect.AWS
        ? command("put-public-access-block")
            + " --public-access-block-configuration "
            + PublicAccess.ALL
        : "Remove the policy that lets everybody in: " + command("delete-bucket-policy");
  }

  private String command(String name) {
    String server = settings.endpoint().map(at -> " --endpoint-url " + at).orElse("");
    return "aws s3api " + name + " --bucket " + settings.bucket() + server;
  }
}
