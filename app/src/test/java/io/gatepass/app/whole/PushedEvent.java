package io.gatepass.app.whole;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;

/**
 * An event about an object, as EventBridge sends it, and the answer of a gateway.
 *
 * @param tag the content's entity tag
 */
record PushedEvent(String type, String bucket, String key, String tag, String sequencer) {
  static final String TOKEN = "a-token-of-twenty-letters";

  /** Of a content that no upload has. */
  static PushedEvent created(String key) {
    return new PushedEvent("Object Created", ExternalStore.BUCKET, key, "abc", "0001");
  }

  /** Of another content than the upload's, at the place that the instruction writes. */
  static PushedEvent created(Answer upload) {
    String path = URI.create(upload.instruction().url()).getPath();
    return created(
        path.substring(path.indexOf(ExternalStore.BUCKET) + 1 + ExternalStore.BUCKET.length()));
  }

  /** Of the content that storage has acknowledged so. */
  PushedEvent of(HttpResponse<String> stored) {
    String quoted = stored.headers().firstValue("ETag").orElseThrow();
    return new PushedEvent(type, bucket, key, quoted.replace("\"", ""), sequencer);
  }

  PushedEvent deleted() {
    return new PushedEvent("Object Deleted", bucket, key, tag, "0000");
  }

  PushedEvent in(String other) {
    return new PushedEvent(type, other, key, tag, sequencer);
  }

  int send(GatepassClient client, String store) {
    return send(client, store, "Bearer " + TOKEN);
  }

  int send(GatepassClient client, String store, String credential) {
    return client
        .call(
            "POST",
            "/v1/events/" + store,
            json(),
            "Content-Type",
            "application/json",
            "Authorization",
            credential)
        .status();
  }

  /** The same as S3 sends it to a queue. */
  String records() {
    return """
    {"Records":[{"eventName":"ObjectCreated:Put","s3":{"bucket":{"name":"%s"},
    "object":{"key":"%s","eTag":"%s","sequencer":"%s"}}}]}
    """
        .formatted(bucket, URLEncoder.encode(key, UTF_8), tag, sequencer);
  }

  private String json() {
    return """
    {"source":"aws.s3","detail-type":"%s","detail":{"bucket":{"name":"%s"},
    "reason":"PutObject","object":{"key":"%s","etag":"%s","sequencer":"%s"}}}
    """
        .formatted(type, bucket, key, tag, sequencer);
  }
}
