package io.gatepass.app.whole;

import io.gatepass.app.testing.BucketOwner;
import java.net.URI;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.MultipartUpload;
import software.amazon.awssdk.services.s3.model.S3Object;

/** What a store has of an upload, looked into past the gateway with its owner's key. */
final class Holdings implements AutoCloseable {
  private static final String MAIN = "GATEPASS_STORES_MAIN_";

  private final String bucket;
  private final S3Client owner;

  /** Of a gateway's main store, which speaks S3 and which its clients reach as its owner does. */
  Holdings(Launch launch) {
    Map<String, String> settings = launch.environment();
    bucket = settings.get(MAIN + "BUCKET");
    owner =
        BucketOwner.of(
            URI.create(settings.get(MAIN + "PUBLIC_ENDPOINT")),
            settings.get(MAIN + "ACCESS_KEY"),
            settings.get(MAIN + "SECRET_KEY"));
  }

  List<String> objects(String id) {
    return owner.listObjectsV2(l -> l.bucket(bucket)).contents().stream()
        .map(S3Object::key)
        .filter(key -> key.contains(id))
        .toList();
  }

  /** Writes past the gateway, as somebody might who has a key of his own. */
  void put(String key, byte[] content) {
    owner.putObject(p -> p.bucket(bucket).key(key), RequestBody.fromBytes(content));
  }

  /** What a store does by itself with sessions that are old. */
  void dropSessions(Answer created) {
    String key = key(created);
    sessions(created)
        .forEach(id -> owner.abortMultipartUpload(a -> a.bucket(bucket).key(key).uploadId(id)));
  }

  /** Its open sessions, where it is sent in parts; MinIO lists them for a whole key alone. */
  List<String> sessions(Answer created) {
    String key = key(created);
    return owner.listMultipartUploads(l -> l.bucket(bucket).prefix(key)).uploads().stream()
        .map(MultipartUpload::uploadId)
        .toList();
  }

  private String key(Answer created) {
    String path = URI.create(created.parts().getFirst().request().url()).getPath();
    return path.substring(bucket.length() + 2);
  }

  /** Neither an object nor a session. */
  boolean isEmpty(Answer created) {
    return objects(created.id()).isEmpty() && sessions(created).isEmpty();
  }

  @Override
  public void close() {
    owner.close();
  }
}
