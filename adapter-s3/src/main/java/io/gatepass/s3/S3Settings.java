package io.gatepass.s3;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/**
 * The checked settings of one store.
 *
 * @param endpoint what the gateway calls; empty: Amazon's own for the region
 * @param publicEndpoint what clients call
 * @param keys empty: the SDK's default chain
 */
record S3Settings(
    StoreName store,
    Dialect dialect,
    String bucket,
    String region,
    Optional<URI> endpoint,
    Optional<URI> publicEndpoint,
    boolean pathStyle,
    Optional<AccessKeys> keys) {
  static final Set<String> NAMES =
      Set.of(
          "dialect",
          "bucket",
          "region",
          "endpoint",
          "public-endpoint",
          "path-style",
          "access-key",
          "secret-key");

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern ADDRESS = Pattern.compile("\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]{1,40}");

  /** An access key and its secret, shown nowhere. */
  record AccessKeys(String id, String secret) {
    @Override
    public String toString() {
      return "AccessKeys[hidden]";
    }
  }

  /** The same for every way to write one place; bucket names are unique in all of one partition. */
  StoreIdentity identity() {
    String place =
        endpoint
            .map(URI::getAuthority)
            .filter(authority -> dialect != Dialect.AWS || !authority.contains(".amazonaws."))
            .orElseGet(() -> PartitionMetadata.of(Region.of(region)).id());
    return new StoreIdentity("s3:" + place + "/" + bucket);
  }

  static S3Settings read(StoreSettings settings) {
    String bucket = settings.required("bucket", "write the name of an existing bucket");
    if (!bucket.isEmpty() && !isBucketName(bucket)) {
      settings.refuse(
          "bucket",
          "is no bucket name",
          "write 3 to 63 of a-z 0-9 . and -, beginning and ending with a letter or digit");
    }
    Optional<URI> endpoint = settings.origin("endpoint");
    Optional<URI> open = settings.origin("public-endpoint");
    Dialect dialect = dialect(settings);
    if (dialect != Dialect.AWS) {
      settings.required("endpoint", "write the server's URL, which " + dialect.label() + " needs");
    }
    if (dialect == Dialect.R2 && open.isPresent()) {
      settings.refuse(
          "public-endpoint",
          "cannot work, R2 takes signed requests at its account's own host only",
          "remove it");
    }
    S3Settings result =
        new S3Settings(
            settings.store(),
            dialect,
            bucket,
            region(settings, dialect),
            endpoint,
            open.or(() -> endpoint),
            pathStyle(settings, endpoint.isPresent()),
            keys(settings));
    settings.check();
    return result;
  }

  private static boolean isBucketName(String name) {
    return BUCKET.matcher(name).matches()
        && !name.contains("..")
        && !ADDRESS.matcher(name).matches();
  }

  private static Dialect dialect(StoreSettings settings) {
    Dialect usual = settings.optional("endpoint").isPresent() ? Dialect.GENERIC : Dialect.AWS;
    return settings
        .parsed("dialect", Dialect::of, "write aws, minio, r2, b2 or generic, or remove it")
        .orElse(usual);
  }

  private static String region(StoreSettings settings, Dialect dialect) {
    String region =
        switch (dialect) {
          case AWS -> settings.required("region", "write the bucket's region, such as eu-west-1");
          case R2 -> settings.optional("region").orElse("auto");
          case MINIO, B2, GENERIC -> settings.optional("region").orElse("us-east-1");
        };
    if (!region.isEmpty() && !REGION.matcher(region).matches()) {
      settings.refuse("region", "is no region", "write a-z 0-9 and -, such as eu-west-1");
    }
    return region;
  }

  private static boolean pathStyle(StoreSettings settings, boolean usual) {
    return settings
        .parsed("path-style", S3Settings::yesOrNo, "write true or false, or remove it")
        .orElse(usual);
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException();
    };
  }

  private static Optional<AccessKeys> keys(StoreSettings settings) {
    Optional<String> id = settings.optional("access-key");
    Optional<String> secret = settings.optional("secret-key");
    if (id.isPresent() && secret.isEmpty()) {
      settings.refuse("secret-key", "is missing", "set it too, or remove access-key");
    }
    if (secret.isPresent() && id.isEmpty()) {
      settings.refuse("access-key", "is missing", "set it too, or remove secret-key");
    }
    return id.flatMap(i -> secret.map(s -> new AccessKeys(i, s)));
  }
}
