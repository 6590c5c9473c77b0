package io.gatepass.app.whole;

import io.gatepass.app.testing.BucketOwner;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * Somebody else's S3 server, which verifies signatures. It can stop, and come back with its
 * objects.
 */
final class ExternalStore implements AutoCloseable {
  static final String ACCESS_KEY = "AKIAWHOLEPROOF";
  static final String SECRET_KEY = "nine-lamps-over-the-quiet-harbour";
  static final String BUCKET = "media";

  private final BlobStore objects = BlobStores.create("transient", new Properties());
  private final int port = Launch.freePort();
  private final S3Client owner = BucketOwner.of(uri(), ACCESS_KEY, SECRET_KEY);
  private S3Proxy server;

  ExternalStore() {
    start();
    owner.createBucket(b -> b.bucket(BUCKET));
  }

  void start() {
    server =
        S3Proxy.builder()
            .blobStore(objects)
            .endpoint(uri())
            .awsAuthentication(AuthenticationType.AWS_V4, ACCESS_KEY, SECRET_KEY)
            .ignoreUnknownHeaders(true)
            .stopTimeout(0)
            .build();
    try {
      server.start();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  void stop() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** All that an operator sets. */
  Map<String, String> environment() {
    return Map.of(
        "GATEPASS_STORES_MAIN_PROVIDER", "s3",
        "GATEPASS_STORES_MAIN_ENDPOINT", uri().toString(),
        "GATEPASS_STORES_MAIN_BUCKET", BUCKET,
        "GATEPASS_STORES_MAIN_ACCESS_KEY", ACCESS_KEY,
        "GATEPASS_STORES_MAIN_SECRET_KEY", SECRET_KEY);
  }

  /** Looks into the bucket past the gateway. */
  boolean holds(String id) {
    return !keys(id).isEmpty();
  }

  /** As somebody might who has nothing to do with the gateway. */
  void remove(String id) {
    keys(id).forEach(key -> owner.deleteObject(d -> d.bucket(BUCKET).key(key)));
  }

  /** The keys in the bucket that belong to that upload. */
  List<String> keys(String id) {
    return owner.listObjectsV2(l -> l.bucket(BUCKET)).contents().stream()
        .map(S3Object::key)
        .filter(key -> key.contains(id))
        .toList();
  }

  @Override
  public void close() {
    owner.close();
    stop();
  }
}
