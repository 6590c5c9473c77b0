package io.gatepass.minio;

import io.gatepass.domain.StoreIdentity;
import io.gatepass.domain.StoreName;
import io.gatepass.ports.StoreSettings;
import java.net.URI;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The checked settings of one store.
 *
 * @param endpoint what the gateway calls
 * @param publicEndpoint what clients call
 */
record MinioSettings(
    StoreName store,
    URI endpoint,
    URI publicEndpoint,
    String bucket,
    String region,
    String accessKey,
    String secretKey) {
  static final Set<String> NAMES =
      Set.of("endpoint", "public-endpoint", "bucket", "region", "access-key", "secret-key");

  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern NEVER_A_BUCKET =
      Pattern.compile(".*(\\.\\.|\\.-|-\\.).*|\\d+\\.\\d+\\.\\d+\\.\\d+");
  private static final Pattern REGION = Pattern.compile("[A-Za-z0-9_-]{1,40}");
  private static final URI UNREAD = URI.create("http://localhost");

  static MinioSettings read(StoreSettings settings) {
    settings.required("endpoint", "write the server's URL, such as http://minio.example.com:9000");
    URI endpoint = settings.origin("endpoint").orElse(UNREAD);
    MinioSettings result =
        new MinioSettings(
            settings.store(),
            endpoint,
            settings.origin("public-endpoint").orElse(endpoint),
            bucket(settings),
            region(settings),
            settings.required("access-key", "write the access key of a user of this MinIO"),
            settings.required("secret-key", "write the secret key that goes with access-key"));
    settings.check();
    return result;
  }

  /** The same for every way to write one place. */
  StoreIdentity identity() {
    return new StoreIdentity("minio:" + endpoint.getAuthority() + "/" + bucket);
  }

  private static String bucket(StoreSettings settings) {
    String bucket = settings.required("bucket", "write the name of an existing bucket");
    boolean good = BUCKET.matcher(bucket).matches() && !NEVER_A_BUCKET.matcher(bucket).matches();
    if (!bucket.isEmpty() && !good) {
      settings.refuse(
          "bucket",
          "is no bucket name",
          "write 3 to 63 of a-z 0-9 . and -, beginning and ending with a letter or digit");
    }
    return bucket;
  }

  private static String region(StoreSettings settings) {
    String region = settings.optional("region").orElse("us-east-1");
    if (!REGION.matcher(region).matches()) {
      settings.refuse("region", "is no region", "write the server's, such as us-east-1");
    }
    return region;
  }

  /** Shows no key. */
  @Override
  public String toString() {
    return identity().toString();
  }
}
