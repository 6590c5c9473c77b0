package io.gatepass.gcs;

import io.gatepass.domain.EntityTag;
import io.gatepass.domain.ObjectKey;
import io.gatepass.domain.ObjectRef;
import java.util.Optional;

/** What Google answers about one object. */
final class Json {
  static final ObjectKey KEY = new ObjectKey("a");
  static final ObjectKey TARGET = new ObjectKey("b");
  static final ObjectRef SEEN = ref("7");

  static final String LOOK = "GET /storage/v1/b/media/o/a";
  static final String LOOK_AT_TARGET = "GET /storage/v1/b/media/o/b";
  static final String LIST = "GET /storage/v1/b/media/o";
  static final String DELETE = "DELETE /storage/v1/b/media/o/a";
  static final String READ = "GET /download/storage/v1/b/media/o/a";
  static final String REWRITE = "POST /storage/v1/b/media/o/a/rewriteTo/b/media/o/b";

  private Json() {}

  static ObjectRef ref(String generation) {
    return new ObjectRef(KEY, new EntityTag(generation), Optional.of(generation));
  }

  /** An object of 5 bytes and generation 7. */
  static String object(String... more) {
    return "{\"name\":\"a\",\"bucket\":\"media\",\"generation\":\"7\",\"size\":\"5\","
        + "\"contentType\":\"text/plain\",\"etag\":\"CAc=\","
        + "\"metadata\":{\"gatepass-upload-id\":\"one\"}"
        + String.join("", more)
        + "}";
  }

  static String rewritten() {
    return "{\"kind\":\"storage#rewriteResponse\",\"done\":true,\"objectSize\":\"5\","
        + "\"totalBytesRewritten\":\"5\",\"resource\":"
        + object()
        + "}";
  }

  static String error(int status, String reason) {
    return "{\"error\":{\"code\":%d,\"message\":\"Bearer shown\",\"errors\":[{\"message\":\"x\","
            .formatted(status)
        + "\"domain\":\"global\",\"reason\":\""
        + reason
        + "\"}]}}";
  }
}
