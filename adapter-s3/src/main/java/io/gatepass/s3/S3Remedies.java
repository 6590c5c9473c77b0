package io.gatepass.s3;

import io.gatepass.ports.StoreSetup.Topic;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;

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
      case FORGOTTEN_PARTS -> lifecycle(parts());
      case STAGING ->
          lifecycle(
              "{\"ID\":\"gatepass-staging\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"STAGING/\"},"
                  + "\"Expiration\":{\"Days\":31}}");
      case STRANGERS -> strangers();
    };
  }

  private static String parts() {
    return "{\"ID\":\"gatepass-parts\",\"Status\":\"Enabled\",\"Filter\":{\"Prefix\":\"\"},"
        + "\"AbortIncompleteMultipartUpload\":{\"DaysAfterInitiation\":31}}";
  }

  private String pages(Set<URI> pages) {
    String origins =
        pages.stream().map(page -> "\"" + page + "\"").collect(Collectors.joining(","));
    return switch (settings.dialect()) {
      case MINIO ->
          "Start the server with MINIO_API_CORS_ALLOW_ORIGIN="
              + pages.stream().map(URI::toString).collect(Collectors.joining(","));
      case B2 ->
          "b2 bucket update --cors-rules '[{\"corsRuleName\":\"gatepass\",\"allowedOrigins\":["
              + origins
              + "],\"allowedOperations\":[\"s3_put\",\"s3_get\",\"s3_head\"],\"allowedHeaders\":[\"*\"],"
              + "\"exposeHeaders\":[\"etag\"],\"maxAgeSeconds\":3600}]' "
              + settings.bucket();
      case AWS, R2, GENERIC ->
          "Beside the rules that are there (the command replaces them all): "
              + command("put-bucket-cors")
              + " --cors-configuration '{\"CORSRules\":[{\"ID\":\"gatepass\",\"AllowedOrigins\":["
              + origins
              + "],\"AllowedMethods\":[\"GET\",\"HEAD\",\"PUT\",\"POST\"],\"AllowedHeaders\":[\"*\"],"
              + "\"ExposeHeaders\":[\"ETag\"],\"MaxAgeSeconds\":3600}]}'";
    };
  }

  private String lifecycle(String rule) {
    return "Beside the rules that are there (the command replaces them all): "
        + command("put-bucket-lifecycle-configuration")
        + " --lifecycle-configuration '{\"Rules\":["
        + rule
        + "]}'";
  }

  private String strangers() {
    return settings.dialect() == Dialect.AWS
        ? command("put-public-access-block")
            + " --public-access-block-configuration BlockPublicAcls=true,IgnorePublicAcls=true,"
            + "BlockPublicPolicy=true,RestrictPublicBuckets=true"
        : "Remove the policy that lets everybody in: " + command("delete-bucket-policy");
  }

  private String command(String name) {
    String server = settings.endpoint().map(at -> " --endpoint-url " + at).orElse("");
    return "aws s3api " + name + " --bucket " + settings.bucket() + server;
  }
}
