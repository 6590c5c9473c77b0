package io.gatepass.s3;

import java.net.URI;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.BlobStores;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * S3Proxy in this JVM on a free port, for what one test wants of a server and the contract's shared
 * ones do not give: a bucket with versions, or no guard at all.
 */
final class RealStore implements AutoCloseable {
  static final String KEY_ID = "AKIATESTONLY";
  static final String SECRET = "correct-horse-battery-staple";
  static final String BUCKET = "media";
  static final String VERSIONED = "versioned";

  private final S3Proxy server;
  private final URI uri;
  private final S3Client owner;

  private RealStore(S3Proxy server) {
    this.server = server;
    this.uri = URI.create("http://127.0.0.1:" + server.getPort());
    owner =
        S3Client.builder()
            .endpointOverride(uri)
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY_ID, SECRET)))
            .build();
    create(BUCKET);
    create(VERSIONED);
    owner.putBucketVersioning(v ->
        v.bucket(VERSIONED).versioningConfiguration(c -> c.status(BucketVersioningStatus.ENABLED)));
  }

  /** Verifies signatures, digests and conditions. */
  static RealStore start() {
    return inside(AuthenticationType.AWS_V4);
  }

  /** Takes every request from anybody. */
  static RealStore unguarded() {
    return inside(AuthenticationType.NONE);
  }

  private static RealStore inside(AuthenticationType authentication) {
    S3Proxy.Builder builder =
        S3Proxy.builder()
            .blobStore(BlobStores.create("transient", new Properties()))
            .endpoint(URI.create("http://127.0.0.1:0"))
            .ignoreUnknownHeaders(true);
    if (authentication != AuthenticationType.NONE) {
      builder.awsAuthentication(authentication, KEY_ID, SECRET);
    }
    S3Proxy server = builder.build();
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    return new RealStore(server);
  }

  URI uri() {
    return uri;
  }

  void create(String bucket) {
    try {
      owner.createBucket(b -> b.bucket(bucket));
    } catch (BucketAlreadyOwnedByYouException there) {
      owner.headBucket(b -> b.bucket(bucket));
    }
  }

  void drop(String bucket) {
    owner.deleteBucket(b -> b.bucket(bucket));
  }

  /** Writes as the bucket's owner may, whatever was signed for anybody. */
  void write(String bucket, String key, byte[] content) {
    owner.putObject(
        put -> put.bucket(bucket).key(key).contentType("text/plain"),
        RequestBody.fromBytes(content));
  }

  /** As a person would: where versions are kept, by a marker before them. */
  void remove(String bucket, String key) {
    owner.deleteObject(delete -> delete.bucket(bucket).key(key));
  }

  List<String> keys(String bucket, String prefix) {
    return owner.listObjectsV2(l -> l.bucket(bucket).prefix(prefix)).contents().stream()
        .map(S3Object::key)
        .toList();
  }

  @Override
  public void close() {
    owner.close();
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
