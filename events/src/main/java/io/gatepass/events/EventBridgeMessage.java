package io.gatepass.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.gatepass.ports.StorageEvent;
import io.gatepass.ports.StorageEvent.Why;
import java.util.List;

/** One event of S3 as EventBridge sends it. Its key is not encoded: a plus in it is a plus. */
record EventBridgeMessage(String bucket) {

  List<StorageEvent> read(JsonNode message) {
    return List.of(event(message));
  }

  private StorageEvent event(JsonNode message) {
    if (!Json.text(message, "/source").equals("aws.s3")) {
      return new StorageEvent.Ignored(Why.OTHER);
    }
    if (!Json.text(message, "/detail/bucket/name").equals(bucket)) {
      return new StorageEvent.Ignored(Why.ELSEWHERE);
    }
    return switch (Json.text(message, "/detail-type")) {
      case "Object Created" -> created(message);
      case "Object Deleted" -> new StorageEvent.Removed(Json.text(message, "/detail/object/key"));
      default -> new StorageEvent.Ignored(Why.OTHER);
    };
  }

  private StorageEvent created(JsonNode message) {
    if (Json.text(message, "/detail/reason").equals("CopyObject")) {
      return new StorageEvent.Ignored(Why.COPY);
    }
    String key = Json.text(message, "/detail/object/key");
    String content =
        Identity.first(
            Json.text(message, "/detail/object/version-id"),
            Json.text(message, "/detail/object/etag"));
    return new StorageEvent.Arrived(
        key,
        content,
        Identity.of(bucket, key, content, Json.text(message, "/detail/object/sequencer")));
  }
}
