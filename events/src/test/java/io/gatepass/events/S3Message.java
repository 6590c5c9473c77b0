package io.gatepass.events;

/** A message of one record, as S3 sends it. */
record S3Message(String name, String bucket, String key, String version, String sequencer) {
  static final String TEST =
      "{\"Service\":\"Amazon S3\",\"Event\":\"s3:TestEvent\",\"Bucket\":\"media\"}";

  static S3Message put(String encodedKey) {
    return new S3Message("ObjectCreated:Put", "media", encodedKey, "v1", "0055AED6DCD90281E5");
  }

  S3Message named(String other) {
    return new S3Message(other, bucket, key, version, sequencer);
  }

  S3Message in(String other) {
    return new S3Message(name, other, key, version, sequencer);
  }

  S3Message sequencer(String other) {
    return new S3Message(name, bucket, key, version, other);
  }

  String json() {
    return """
    {"Records":[{"eventVersion":"2.1","eventSource":"aws:s3","eventName":"%s",
    "eventTime":"2026-11-21T12:00:00.000Z","s3":{"bucket":{"name":"%s"},
    "object":{"key":"%s","size":3,"eTag":"abc","versionId":"%s","sequencer":"%s"}}}]}
    """
        .formatted(name, bucket, key, version, sequencer);
  }
}
